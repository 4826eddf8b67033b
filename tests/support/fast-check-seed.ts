/**
 * Property tests run on one seed, so that a failure is the change's doing and not the day's. Explore with
 * `FAST_CHECK_SEED=$RANDOM npx jest`; a seed that fails goes into the test as an example.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_230_630) });
