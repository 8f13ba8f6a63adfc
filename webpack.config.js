const { existsSync } = require('node:fs');
const { join } = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');

/** One page per entry: `src/<name>/index.ts(x)` inside `src/<name>/<name>.html`. */
const pages = ['taskpane', 'commands', 'workbench'].flatMap((name) => {
  const folder = join(__dirname, 'src', name);
  const entry = ['index.tsx', 'index.ts'].map((file) => join(folder, file)).find(existsSync);
  return entry ? [{ name, entry, template: join(folder, `${name}.html`) }] : [];
});

/** @returns {import('webpack').Configuration} */
module.exports = (_env, { mode = 'production' }) => {
  const production = mode === 'production';
  const name = production ? '[name].[contenthash:8]' : '[name]';
  return {
    mode,
    // Every flavour of `eval` source map breaks the page's Content-Security-Policy.
    devtool: production ? false : 'source-map',
    entry: Object.fromEntries(pages.map((page) => [page.name, page.entry])),
    output: { path: join(__dirname, 'dist'), filename: `${name}.js`, assetModuleFilename: `assets/${name}[ext]`, clean: true },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: 'ts-loader', options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
        { test: /\.(png|svg|xlsx)$/, type: 'asset/resource' },
      ],
    },
    // Fluent UI alone exceeds webpack's default budget for a page fetched over the net; a pane is loaded once.
    performance: { hints: false },
    plugins: pages.map((page) => new HtmlWebpackPlugin({ template: page.template, filename: `${page.name}.html`, chunks: [page.name] })),
  };
};
