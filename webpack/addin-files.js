const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { URL } = require('node:url');
const { Compilation, sources } = require('webpack');

const ROOT = join(__dirname, '..');
/** The address manifest.xml is written for: `npm run excel`. */
const DEVELOPMENT_BASE = 'https://localhost:3443';

/** The manifest for pages served from `base`; throws where Office would refuse the address. */
function manifestFor(manifest, base) {
  const address = new URL(base);
  if (address.protocol !== 'https:') throw new Error(`Office loads add-ins over https only: ${base}`);
  return manifest.replaceAll(DEVELOPMENT_BASE, address.href.replace(/\/+$/, ''));
}

/** Writes what the manifest names and no page imports: the manifest itself, and the icons under names that stay. */
class AddinFilesPlugin {
  constructor(base = DEVELOPMENT_BASE) {
    this.base = base;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('AddinFiles', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'AddinFiles', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const manifest = join(ROOT, 'manifest.xml');
        compilation.fileDependencies.add(manifest);
        compilation.emitAsset('manifest.xml', new sources.RawSource(manifestFor(readFileSync(manifest, 'utf8'), this.base)));
        for (const file of readdirSync(join(ROOT, 'assets')).filter((name) => /^[a-z]+-\d+\.png$/.test(name))) {
          compilation.emitAsset(`assets/${file}`, new sources.RawSource(readFileSync(join(ROOT, 'assets', file))));
        }
      });
    });
  }
}

module.exports = { AddinFilesPlugin, DEVELOPMENT_BASE, manifestFor };
