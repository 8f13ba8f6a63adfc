const { existsSync } = require('node:fs');
const { join } = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { AddinFilesPlugin } = require('./webpack/addin-files');
const { devServer } = require('./webpack/dev-server');
const { LocalPanePlugin } = require('./webpack/local-pane');

const source = (...path) => join(__dirname, 'src', ...path);
const entryOf = (room) => ['index.tsx', 'index.ts'].map((file) => source(room, file)).find(existsSync) ?? [];

/**
 * The pages. The pane and the ribbon's commands are one page: they share a runtime in Excel (`Runtimes` in manifest.xml), so that Ricalcola works with
 * the pane closed and can open it. The workbench is for trying the add-in without Excel and stays out of a build that is to be deployed.
 */
function pagesOf(deployed) {
  const pane = { name: 'taskpane', entries: [entryOf('commands'), entryOf('taskpane')].flat(), template: source('taskpane', 'taskpane.html') };
  const workbench = { name: 'workbench', entries: [entryOf('workbench')].flat(), template: source('workbench', 'workbench.html'), filename: 'index.html' };
  return [pane, ...(deployed ? [] : [workbench])].filter(({ entries, template }) => entries.length > 0 && existsSync(template));
}

/**
 * `--env base=https://…`: the address the pages will be served from, written into dist/manifest.xml.
 * @returns {import('webpack').Configuration}
 */
module.exports = (env, { mode = 'production' }) => {
  const production = mode === 'production';
  const name = production ? '[name].[contenthash:8]' : '[name]';
  const deployed = env.base !== undefined;
  const pages = pagesOf(deployed);
  return {
    mode,
    // Every flavour of `eval` source map breaks the page's Content-Security-Policy.
    devtool: production ? false : 'source-map',
    entry: Object.fromEntries(pages.map((page) => [page.name, page.entries])),
    output: { path: join(__dirname, 'dist'), filename: `${name}.js`, cssFilename: `${name}.css`, assetModuleFilename: `assets/${name}[ext]`, clean: true },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    experiments: { css: true },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        { test: /\.(png|svg|xlsx)$/, type: 'asset/resource' },
      ],
    },
    // Fluent UI alone exceeds webpack's default budget for a page fetched over the net; a pane is loaded once.
    performance: { hints: false },
    plugins: [
      // Uncached: LocalPane must see the pane's page at every rebuild of `npm start`, or its own page would be gone after the first change.
      ...pages.map(({ template, filename, name }) => new HtmlWebpackPlugin({ template, filename: filename ?? `${name}.html`, chunks: [name], cache: false })),
      new AddinFilesPlugin(env.base),
      ...(deployed ? [] : [new LocalPanePlugin()]),
    ],
    devServer: devServer(env),
    // The library of Office.js is large and says so at every start.
    ...(production ? {} : { stats: 'errors-warnings' }),
  };
};
