// Runs every test of the extension, several files at once, and says how each went.
//
//   node run-tests.mjs

import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const TESTS = fileURLToPath(new URL('../tests', import.meta.url));
const END = '.test.mjs';
/** Browsers wait now and then, so that two files are right even for one core. */
const LEAST_AT_ONCE = 2;

/**
 * The files that take longest. They begin first: one of them at the end would run alone while all else is
 * done.
 */
const LONGEST = [
  'surfaces/demo',
  'reading/saved-pages',
  'claims/counting',
  'surfaces/panel-states',
  'surfaces/surfaces',
  'faults/torture',
  'reading/other-pages',
  'reading/article-pages',
  'faults/faults',
  'page/living-pages',
  'page/page-manners',
  'reading/fault-pages',
  'surfaces/card',
  'package/npm-tools',
  'surfaces/unclear-surfaces',
  'surfaces/panel',
];

const found = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith(END))
  .map((file) => file.slice(0, -END.length).split(path.sep).join('/'))
  .sort();
const gone = LONGEST.filter((name) => !found.includes(name));
if (gone.length > 0) throw new Error(`No such tests, of those that take longest: ${gone}.`);

const files = [...LONGEST, ...found.filter((name) => !LONGEST.includes(name))].map((name) =>
  path.join(TESTS, `${name}${END}`),
);
const concurrency = Math.max(LEAST_AT_ONCE, availableParallelism());
const events = run({ files, concurrency });
events.on('test:fail', ({ todo }) => {
  if (!todo) process.exitCode = 1;
});
events.compose(new spec()).pipe(process.stdout);
