import { run, send } from './session';

/** Calls back when cells change otherwise than by our own writes, which raise no events. Gives what stops it. Never rejects. */
export async function watchCells(onChange: () => void): Promise<() => void> {
  try {
    const handler = await run('LETTURA_FALLITA', async (context) => {
      const added = context.workbook.worksheets.onChanged.add(() => Promise.resolve(onChange()));
      await send(context, {});
      return added;
    });
    return () => {
      handler.remove();
      void handler.context.sync().catch(() => undefined);
    };
  } catch {
    return () => undefined;
  }
}
