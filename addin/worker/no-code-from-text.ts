import { config } from 'zod';

/** Schemas are not to make code of text: a policy against it may be in force. Has to come before all schemas. */
config({ jitless: true });
