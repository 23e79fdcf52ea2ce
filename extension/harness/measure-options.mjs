import { parseArgs } from 'node:util';

/**
 * Reads the options of a script that measures something: the browser and the form of the figures, which
 * every one takes, and its own. Where a needed one is missing the script says so and ends.
 *
 * @template {string} Needed
 * @template {string} [Other=never]
 * @param {string} script
 * @param {Readonly<Record<Needed, string>>} needed What each needed option takes: `DIR`, `FILE`.
 * @param {Readonly<Record<Other, string>>} [others] Further options, with what they are when not given.
 * @returns {{ name: import('./browsers.mjs').BrowserName, json: boolean } & Record<Needed | Other, string>}
 */
export function readMeasureOptions(script, needed, others) {
  /** @type {Record<string, string>} */
  const byDefault = { ...others };
  /** @type {Record<string, { type: 'string' | 'boolean' }>} */
  const options = { browser: { type: 'string' }, json: { type: 'boolean' } };
  for (const key of [...Object.keys(needed), ...Object.keys(byDefault)]) {
    options[key] = { type: 'string' };
  }
  const { browser: name = 'chromium', json = false, ...given } = parseArgs({ options }).values;
  const isMissing = Object.keys(needed).some((key) => !given[key]);
  if ((name !== 'chromium' && name !== 'firefox') || isMissing) {
    const usage = Object.entries(needed).map(([key, value]) => `--${key} ${value}`);
    console.error(`${script}: needs ${usage.join(', ')}, and takes --browser chromium|firefox.`);
    process.exit(2);
  }
  const own = /** @type {Record<Needed | Other, string>} */ ({ ...byDefault, ...given });
  return { ...own, name, json: json === true };
}
