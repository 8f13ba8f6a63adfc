/** Stylesheets are webpack's: importing one puts it on the page. */
declare module '*.css';
