import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type ScalarTag } from 'yaml';
import { z } from 'zod';
import { corsHeaders } from '#cli/server/cors';
import { commitKey, fileKey, headKey, partKey } from '#functions/dynamo/keys';
import { tableDefinition } from '#functions/dynamo/create-table';
import { ROUTES } from '#functions/routes';

const root = path.resolve(__dirname, '../..');

/** CloudFormation's short forms, kept as plain text. */
const customTags: ScalarTag[] = ['!Ref', '!GetAtt', '!Sub'].map((tag) => ({
  tag,
  resolve: (text: string) => `${tag} ${text}`,
}));

function yaml(file: string): unknown {
  return parse(readFileSync(path.join(root, file), 'utf8'), { customTags });
}

const eventSchema = z.union([
  z.strictObject({ httpApi: z.string() }),
  z.strictObject({ schedule: z.string() }),
]);
const serviceSchema = z.object({
  provider: z.object({
    httpApi: z.object({
      cors: z.object({
        allowedOrigins: z.array(z.string()),
        allowedHeaders: z.array(z.string()),
        allowedMethods: z.array(z.string()),
        maxAge: z.number(),
      }),
    }),
  }),
  functions: z.record(z.string(), z.object({ handler: z.string(), events: z.array(eventSchema) })),
});
const roleSchema = z.object({
  provider: z.object({
    iam: z.object({
      role: z.object({
        statements: z.array(
          z.looseObject({ Action: z.array(z.string()), Condition: z.unknown().optional() }),
        ),
      }),
    }),
  }),
});
const tableSchema = z.object({
  Resources: z.object({
    LedgerTable: z.object({
      Properties: z.object({ AttributeDefinitions: z.unknown(), KeySchema: z.unknown() }),
    }),
  }),
});

describe('deployment', () => {
  it('serves the same routes as the local server', () => {
    const { functions } = serviceSchema.parse(yaml('serverless.yml'));
    const deployed = Object.values(functions).flatMap(({ events }) =>
      events.flatMap((event) => ('httpApi' in event ? [event.httpApi] : [])),
    );
    expect(deployed.sort()).toEqual(ROUTES.map(({ method, path: route }) => `${method} ${route}`).sort());
  });

  it('prepares reports every day when offices open in Shanghai', () => {
    const { functions } = serviceSchema.parse(yaml('serverless.yml'));
    const scheduled = Object.entries(functions).flatMap(([name, { events }]) =>
      events.flatMap((event) => ('schedule' in event ? [[name, event.schedule]] : [])),
    );
    // 8:30 in Shanghai, which knows no summer time, is 0:30 in UTC.
    expect(scheduled).toEqual([['prepareReports', 'cron(30 0 * * ? *)']]);
  });

  it('may delete files that were replaced, and nothing else', () => {
    const { statements } = roleSchema.parse(yaml('serverless.yml')).provider.iam.role;
    const deleting = statements.filter(({ Action }) => Action.includes('dynamodb:DeleteItem'));
    expect(deleting).toMatchObject([
      {
        Action: ['dynamodb:DeleteItem'],
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['FILES#*'] } },
      },
    ]);
    const { PK } = fileKey({ bureau: 'b', folder: 'templates', name: 'monthly' });
    expect(PK).toBe('FILES#BUREAU#b');
    expect(partKey({ bureau: 'b', folder: 'templates', name: 'monthly' }, '1', 0).PK).toBe(PK);
    const ledger = { bureau: 'b', ledgerId: 'FILES' };
    for (const key of [headKey(ledger), commitKey(ledger, 1)]) expect(key.PK).not.toMatch(/^FILES#/);
  });

  it('lets the pages of the task pane call it, as the local server does', () => {
    const { cors } = serviceSchema.parse(yaml('serverless.yml')).provider.httpApi;
    const [origin = ''] = cors.allowedOrigins;
    expect(cors.allowedOrigins).toEqual(['${param:paneOrigin}']);
    expect(corsHeaders(origin, cors.allowedOrigins)).toMatchObject({
      'access-control-allow-headers': cors.allowedHeaders.join(','),
      'access-control-allow-methods': cors.allowedMethods.join(','),
      'access-control-max-age': String(cors.maxAge),
    });
  });

  it('every function has its handler file', () => {
    for (const { handler } of Object.values(serviceSchema.parse(yaml('serverless.yml')).functions)) {
      const name = /^dist\/functions\/([\w-]+)\/index\.handler$/.exec(handler)?.[1] ?? '';
      expect(readFileSync(path.join(root, 'functions/handlers', `${name}.ts`), 'utf8')).toContain(
        'export const handler',
      );
    }
  });

  it('creates the same table as the embedded store', () => {
    const { AttributeDefinitions, KeySchema } = tableSchema.parse(yaml('infra/table.yml')).Resources
      .LedgerTable.Properties;
    expect({ AttributeDefinitions, KeySchema }).toEqual({
      AttributeDefinitions: tableDefinition('t').AttributeDefinitions,
      KeySchema: tableDefinition('t').KeySchema,
    });
  });
});
