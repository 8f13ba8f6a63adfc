import { onRibbonCommand } from '../excel/ribbon';
import { pageCommand } from './open-page';
import { recalculateFromRibbon } from './recalculate-from-ribbon';

/** The actions' names in manifest.xml. */
void onRibbonCommand('ricalcola', recalculateFromRibbon);
void onRibbonCommand('controlli', pageCommand('checks'));
