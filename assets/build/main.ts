import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BOOKS } from './books';
import { writeBook } from './book';

/** Writes the example and the template into `assets/`. */
async function main(): Promise<void> {
  for (const [path, spec] of Object.entries(BOOKS)) {
    const file = join(__dirname, '..', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await writeBook(spec()));
    process.stdout.write(`assets/${path}\n`);
  }
}

void main();
