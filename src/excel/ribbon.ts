import { findHost } from './host-info';

/** A button of the ribbon says through this when it is done; Excel keeps it pressed until then. */
export interface RibbonEvent {
  completed(): void;
}

/** Joins a function command of manifest.xml to its code, where there is an Excel with a ribbon. */
export async function onRibbonCommand(name: string, command: (event: RibbonEvent) => Promise<void>): Promise<void> {
  if ((await findHost()).state === 'excel') Office.actions.associate(name, (event: RibbonEvent) => void command(event));
}

/** Opens the pane where Excel can: the page is then shared by ribbon and pane (`Runtimes` in manifest.xml). */
export async function openPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}
