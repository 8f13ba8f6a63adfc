import { onRibbonCommand } from '../excel/ribbon';
import { recalculateFromRibbon } from './recalculate-from-ribbon';

/** The action's name in manifest.xml. */
void onRibbonCommand('ricalcola', recalculateFromRibbon);
