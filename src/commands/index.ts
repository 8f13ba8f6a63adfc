import { onRibbonCommand } from '../excel/ribbon';
import { recalculateFromRibbon } from './recalculate-from-ribbon';

/** The actions' names in manifest.xml. */
void onRibbonCommand('ricalcola', recalculateFromRibbon);
