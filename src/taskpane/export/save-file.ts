import type { ExportedFile } from '../../report/exported-file';

/** Milliseconds after which the browser has surely begun to read the file. */
const READ = 60_000;

/** Hands a file to the browser's downloads. */
export function saveFile({ name, bytes, type }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ);
}

/**
 * Copies to the clipboard, within the click that asks for it: false where the browser refuses. The old way, because the panes of the
 * programs that cannot save files do not give leave to the new one.
 */
export function copy(formats: Readonly<Record<string, string>>): boolean {
  let taken = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(formats)) event.clipboardData.setData(type, text);
    taken = true;
  };
  document.addEventListener('copy', onCopy, true);
  // Safari copies only where something is selected.
  const focused = document.activeElement;
  const marked = document.createElement('textarea');
  marked.value = ' ';
  marked.style.position = 'fixed';
  marked.style.opacity = '0';
  document.body.append(marked);
  marked.select();
  try {
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', onCopy, true);
    marked.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
