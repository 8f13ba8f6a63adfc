/** Version of the product, as package.json has it: documents say by which they were made. */
export const VERSION = '0.1.0';
