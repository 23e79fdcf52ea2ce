// Starts Firefox once, so that every later start of the tests is a quick one: see `firefox-profile.mjs`.
// Without this they pass all the same.
//
//   node warm-firefox.mjs

import { launch } from './browsers.mjs';
import { keepCaches, makeProfile, removeProfile } from './firefox-profile.mjs';

const profile = makeProfile();
try {
  const { browser } = await launch({ name: 'firefox', profile });
  await browser.close();
  keepCaches(profile);
} finally {
  removeProfile(profile);
}
