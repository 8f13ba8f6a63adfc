import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest, type IconSize } from '../../scripts/manifest-checks';

const MANIFEST = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

/** Icons as their names promise. */
const icons: IconSize = (path) => {
  const size = Number(/^assets\/[a-z]+-(\d+)\.png$/.exec(path)?.[1]);
  return Number.isNaN(size) ? null : { width: size, height: size };
};

const broken = (find: string | RegExp, replacement: string): string[] => {
  const changed = MANIFEST.replace(find, replacement);
  expect(changed).not.toBe(MANIFEST);
  return checkManifest(changed, icons);
};

test('our manifest is in order', () => {
  expect(checkManifest(MANIFEST, icons)).toEqual([]);
});

test.each([
  ['XML that does not close', '</OfficeApp>', '', /not well-formed/],
  ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>cruscotto</Id>', /no GUID/],
  ['a version of three numbers', /<Version>.*<\/Version>/, '<Version>0.1.0</Version>', /four numbers/],
  ['a missing provider', /<ProviderName>.*<\/ProviderName>/, '', /ProviderName is missing/],
  ['a name of 126 characters', '<DisplayName DefaultValue="Cruscotto">', `<DisplayName DefaultValue="${'x'.repeat(126)}">`, /DisplayName has 126/],
  ['a short language tag', '<DefaultLocale>it-IT<', '<DefaultLocale>it<', /full tag.*: it/],
  ['a short language tag of a translation', 'Locale="en-US"', 'Locale="en"', /full tag.*: en/],
  ['a text without translation', /<bt:Override Locale="en-US" Value="Open pane" \/>/, '', /OpenPane\.Label is not translated into en-US/],
  ['a resid that leads nowhere', '<Label resid="Tab.Label" />', '<Label resid="Tab.Name" />', /leads nowhere: Tab\.Name/],
  ['a resource nobody uses', '<Label resid="Tab.Label" />', '<Label resid="Group.Label" />', /not used: Tab\.Label/],
  ['a label that points to a long text', '<Title resid="OpenPane.Label" />', '<Title resid="OpenPane.Tip" />', /must be one of ShortStrings/],
  ['a resource id of 33 characters', /Tab\.Label/g, 'T'.repeat(33), /33 characters, 1 to 32/],
  ['a resource id used twice', '<bt:String id="Group.Label"', '<bt:String id="Tab.Label"', /used twice: Tab\.Label/],
  ['a control id used twice', 'id="Cruscotto.OpenPane"', 'id="Cruscotto.Recalculate"', /id used twice: Cruscotto\.Recalculate/],
  ['a short text of 126 characters', 'DefaultValue="Ricalcola"', `DefaultValue="${'x'.repeat(126)}"`, /Recalculate\.Label has 126/],
  ['a long text of 251 characters', 'Value="Computes percentages', `Value="${'x'.repeat(251)}`, /Recalculate\.Tip has \d+ characters, at most 250/],
  ['an address without https', 'id="Pane.Url" DefaultValue="https:', 'id="Pane.Url" DefaultValue="http:', /Pane\.Url must be an https address/],
  ['an icon file that is missing', 'assets/icona-80.png', 'assets/icona-grande.png', /icon file is missing/],
  ['an icon of the wrong size', 'assets/icona-80.png', 'assets/icona-64.png', /is 64 × 64, not 80 × 80/],
  ['a ribbon icon without 80 pixels', '<bt:Image size="80" resid="Icon.80" />', '', /no image of 80 pixels/],
  [
    'another function file than the shared page',
    '<FunctionFile resid="Pane.Url" />',
    '<FunctionFile resid="Icon.16" />',
    /FunctionFile must be the page of the Runtime/,
  ],
  ['no Excel requirement', 'Name="ExcelApi"', 'Name="WordApi"', /no requirement set of ExcelApi/],
])('%s is found', (_what, find, replacement, problem) => {
  expect(broken(find, replacement).join('\n')).toMatch(problem);
});
