import { onRibbonCommand } from '../excel/ribbon';
import { pageCommand } from './open-page';
import { recalculateFromRibbon } from './recalculate-from-ribbon';
import { sheetsFromRibbon } from './sheets-from-ribbon';

/** The actions' names in manifest.xml. */
void onRibbonCommand('ricalcola', recalculateFromRibbon);
void onRibbonCommand('controlli', pageCommand('checks'));
void onRibbonCommand('schede', sheetsFromRibbon);
void onRibbonCommand('esporta', pageCommand('export'));
