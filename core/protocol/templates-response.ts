import * as z from 'zod';

/** `GET /v1/templates`: every kind of report that is made by a template, in the order of the kinds. */
export const templatesResponseSchema = z.object({
  /** Whether the caller may put and remove templates. */
  mayChange: z.boolean(),
  templates: z.array(
    z.object({
      /** Lenient: a newer server may know more. */
      kind: z.string(),
      /** What the bureau calls the report. */
      name: z.string(),
      /** The bureau's own template, where it has put one: since when (epoch milliseconds), by whom, its size in bytes. */
      own: z.object({ at: z.number(), by: z.string(), size: z.int() }).exactOptional(),
    }),
  ),
});

export type TemplatesResponse = z.infer<typeof templatesResponseSchema>;

/** `PUT` and `DELETE /v1/templates/{kind}`: which template the kind has now. */
export const templateChangedSchema = z.object({ kind: z.string(), own: z.boolean() });

export type TemplateChanged = z.infer<typeof templateChangedSchema>;
