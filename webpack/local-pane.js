const { readFileSync } = require('node:fs');
const { basename } = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { sources } = require('webpack');

const LIBRARY = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
const OFFICE_SCRIPT = /<script[^>]*\ssrc="https:\/\/appsforoffice\.microsoft\.com\/[^"]*"[^>]*><\/script>/g;
const OFFICE_ORIGIN = /\s+https:\/\/appsforoffice\.microsoft\.com(?=[\s;"])/g;

/** Tells the workbench that the library is there; the page around the pane then joins it to its host. */
const JOIN = "frameElement.dispatchEvent(new Event('officelibrary'));\n";

/** The pane's page as the workbench shows it: the same bundle, with the same Office.js client read from this folder instead of Microsoft's address. */
function localPane(html) {
  const found = html.match(OFFICE_SCRIPT) ?? [];
  if (found.length !== 1) throw new Error(`taskpane.html must load Office.js exactly once, from Microsoft's address: found ${found.length}`);
  const scripts = [basename(LIBRARY), 'office-join.js'].map((src) => `<script src="${src}"></script>`).join('');
  return html.replace(OFFICE_SCRIPT, scripts).replace(OFFICE_ORIGIN, '');
}

class LocalPanePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('LocalPane', (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).beforeEmit.tap('LocalPane', (data) => {
        if (data.outputName !== 'taskpane.html') return data;
        compilation.emitAsset('taskpane-local.html', new sources.RawSource(localPane(data.html)));
        compilation.emitAsset('office-join.js', new sources.RawSource(JOIN));
        compilation.emitAsset(basename(LIBRARY), new sources.RawSource(readFileSync(LIBRARY)), { minimized: true });
        return data;
      });
    });
  }
}

module.exports = { LocalPanePlugin, localPane };
