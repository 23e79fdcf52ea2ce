import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeManifest } from '../../build/manifest.mjs';
import { BROWSERS } from '../stage/stage.mjs';

const SITES = ['http://*/*', 'https://*/*'];

for (const browser of BROWSERS) {
  describe(`the manifest, ${browser}`, () => {
    it('asks for no site at install', async () => {
      const manifest = await makeManifest({ browser, version: '1.2.3', allSites: false });
      const own = browser === 'chromium' ? ['offscreen', 'sidePanel'] : [];
      const all = ['activeTab', 'contextMenus', 'scripting', 'storage', ...own];
      assert.deepEqual(manifest.permissions, all);
      assert.deepEqual(manifest.optional_host_permissions, SITES);
      assert.equal(manifest.host_permissions, undefined);
      assert.equal(manifest.content_scripts, undefined);
    });

    it('requires all sites in the build for managed installs', async () => {
      const manifest = await makeManifest({ browser, version: '1.2.3', allSites: true });
      assert.deepEqual(manifest.host_permissions, SITES);
      assert.equal(manifest.optional_host_permissions, undefined);
    });

    it('suggests no more keys than browsers take', async () => {
      const { commands } = await makeManifest({ browser, version: '1.2.3', allSites: false });
      const keys = Object.values(/** @type {Record<string, any>} */ (commands)).flatMap(
        ({ suggested_key }) => suggested_key?.default ?? [],
      );
      assert(keys.length <= 4);
      assert.equal(new Set(keys).size, keys.length);
    });

    it('lets its pages load their own files, and nothing else', async () => {
      const manifest = await makeManifest({ browser, version: '1.2.3', allSites: false });
      const policy = /** @type {{ extension_pages: string }} */ (manifest.content_security_policy);
      assert.deepEqual(policy.extension_pages.split('; ').sort(), [
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "form-action 'none'",
        "img-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
      ]);
    });

    it('gives pages nothing by which to find the extension', async () => {
      const manifest = await makeManifest({ browser, version: '1.2.3', allSites: true });
      assert.equal(manifest.web_accessible_resources, undefined);
      assert.equal(manifest.externally_connectable, undefined);
    });
  });
}
