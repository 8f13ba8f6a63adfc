import { elements, first, parseXml, textOf, type XmlElement } from '../src/xlsx/xml';

/** Pixels of a PNG file by its path within the site, null where there is none. */
export type IconSize = (path: string) => { readonly width: number; readonly height: number } | null;

/** Microsoft's limits on lengths, in characters. https://learn.microsoft.com/office/dev/add-ins/develop/xml-manifest-overview */
const LIMITS = { resid: 32, id: 125, name: 125, description: 250, ShortStrings: 125, LongStrings: 250, Images: 2048, Urls: 2048 } as const;

/** Office knows languages by full tags only: `it` is not found. */
const LOCALE = /^[a-z]{2,3}-[A-Z]{2}$/;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Which list of resources an element's `resid` points into. */
const KIND: Readonly<Record<string, keyof typeof LIMITS>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  Image: 'Images',
  FunctionFile: 'Urls',
  SourceLocation: 'Urls',
  Runtime: 'Urls',
};

const RIBBON_SIZES = ['16', '32', '80'];

function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of elements(element)) {
    yield child;
    yield* descendants(child);
  }
}

interface Resource {
  readonly kind: string;
  readonly element: XmlElement;
}

/** All that Office would refuse, or silently show wrong, in a manifest; one line each. */
export function checkManifest(xml: string, iconSize: IconSize): string[] {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch {
    return ['the file is not well-formed XML'];
  }
  return new ManifestCheck(root, iconSize).run();
}

class ManifestCheck {
  private readonly problems: string[] = [];
  private readonly all: XmlElement[];
  private readonly resources = new Map<string, Resource>();

  constructor(
    private readonly root: XmlElement,
    private readonly iconSize: IconSize,
  ) {
    this.all = [...descendants(root)];
  }

  run(): string[] {
    this.identity();
    this.readResources();
    this.references();
    this.ids();
    this.locales();
    this.addresses();
    this.icons();
    this.runtime();
    return this.problems;
  }

  private require(holds: boolean, problem: string): void {
    if (!holds) this.problems.push(problem);
  }

  private text(name: string): string {
    const element = first(this.root, name);
    return (element?.attributes['DefaultValue'] ?? (element === undefined ? '' : textOf(element))).trim();
  }

  private identity(): void {
    this.require(GUID.test(this.text('Id')), `Id is no GUID: ${this.text('Id')}`);
    this.require(/^\d+\.\d+\.\d+\.\d+$/.test(this.text('Version')), `Version must have four numbers: ${this.text('Version')}`);
    for (const name of ['ProviderName', 'DisplayName', 'Description']) this.require(this.text(name) !== '', `${name} is missing`);
    this.lengths(first(this.root, 'DisplayName'), LIMITS.name, 'DisplayName');
    this.lengths(first(this.root, 'Description'), LIMITS.description, 'Description');
    this.require(first(this.root, 'Permissions') !== undefined, 'Permissions are missing');
    this.require(
      this.all.some(({ local, attributes }) => local === 'Set' && attributes['Name'] === 'ExcelApi'),
      'no requirement set of ExcelApi',
    );
  }

  /** Every text of an element, the translations included. */
  private lengths(element: XmlElement | undefined, limit: number, what: string): void {
    if (element === undefined) return;
    const texts = [element.attributes['DefaultValue'], ...elements(element).map(({ attributes }) => attributes['Value'])];
    for (const text of texts) if (text !== undefined) this.require(text.length <= limit, `${what} has ${text.length} characters, at most ${limit}: ${text}`);
  }

  private readResources(): void {
    const lists = this.all.find(({ local }) => local === 'Resources');
    for (const list of lists === undefined ? [] : elements(lists)) {
      for (const element of elements(list)) {
        const id = element.attributes['id'] ?? '';
        this.require(id !== '' && id.length <= LIMITS.resid, `resource id has ${id.length} characters, 1 to ${LIMITS.resid}: ${id}`);
        this.require(!this.resources.has(id), `resource id used twice: ${id}`);
        this.resources.set(id, { kind: list.local, element });
        this.lengths(element, LIMITS[list.local as keyof typeof LIMITS], id);
      }
    }
  }

  private references(): void {
    const used = new Set<string>();
    for (const { local, attributes } of this.all) {
      const id = attributes['resid'];
      if (id === undefined) continue;
      used.add(id);
      const resource = this.resources.get(id);
      if (resource === undefined) this.problems.push(`resid of ${local} leads nowhere: ${id}`);
      else this.require(KIND[local] === resource.kind, `resid of ${local} must be one of ${KIND[local]}, not of ${resource.kind}: ${id}`);
    }
    for (const id of this.resources.keys()) this.require(used.has(id), `resource is not used: ${id}`);
  }

  private ids(): void {
    const seen = new Set<string>();
    for (const { local, attributes } of this.all) {
      const { id } = attributes;
      if (id === undefined || !['CustomTab', 'Group', 'Control'].includes(local)) continue;
      this.require(!seen.has(id), `id used twice: ${id}`);
      this.require(id.length <= LIMITS.id, `id has ${id.length} characters, at most ${LIMITS.id}: ${id}`);
      seen.add(id);
    }
  }

  private locales(): void {
    const base = this.text('DefaultLocale');
    this.require(LOCALE.test(base), `DefaultLocale must be a full tag such as it-IT: ${base}`);
    const overrides = this.all.filter(({ local }) => local === 'Override');
    for (const { attributes } of overrides) {
      const locale = attributes['Locale'] ?? '';
      this.require(LOCALE.test(locale), `Locale must be a full tag such as it-IT: ${locale}`);
    }
    const locales = new Set(overrides.map(({ attributes }) => attributes['Locale'] ?? ''));
    const texts: [string, XmlElement | undefined][] = [
      ['DisplayName', first(this.root, 'DisplayName')],
      ['Description', first(this.root, 'Description')],
      ...[...this.resources].filter(([, { kind }]) => kind.endsWith('Strings')).map(([id, { element }]): [string, XmlElement] => [id, element]),
    ];
    for (const locale of locales) {
      for (const [name, element] of texts) {
        const translated = element !== undefined && elements(element).some(({ attributes }) => attributes['Locale'] === locale);
        this.require(translated, `${name} is not translated into ${locale}`);
      }
    }
  }

  private addresses(): void {
    const named = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].map((name): [string, XmlElement | undefined] => [name, first(this.root, name)]);
    const resources = [...this.resources].filter(([, { kind }]) => kind === 'Images' || kind === 'Urls');
    const start = first(first(this.root, 'DefaultSettings'), 'SourceLocation');
    this.require(start !== undefined, 'DefaultSettings have no SourceLocation');
    const all: [string, XmlElement | undefined][] = [
      ...named,
      ['SourceLocation', start],
      ...resources.map(([id, { element }]): [string, XmlElement] => [id, element]),
    ];
    for (const [name, element] of all) {
      const address = element?.attributes['DefaultValue'];
      if (address !== undefined) this.require(/^https:\/\/[^\s/]+\/\S*$/.test(address), `${name} must be an https address: ${address}`);
    }
  }

  private icons(): void {
    for (const icon of this.all.filter(({ local }) => local === 'Icon')) {
      const sizes = elements(icon).map(({ attributes }) => attributes['size'] ?? '');
      for (const size of RIBBON_SIZES) this.require(sizes.includes(size), `an Icon has no image of ${size} pixels`);
      for (const { attributes } of elements(icon)) {
        this.icon(this.resources.get(attributes['resid'] ?? '')?.element.attributes['DefaultValue'], Number(attributes['size']));
      }
    }
    this.require(first(this.root, 'IconUrl') !== undefined, 'IconUrl is missing');
    this.icon(this.text('IconUrl'), 32);
    this.icon(this.text('HighResolutionIconUrl'), 64);
  }

  private icon(address: string | undefined, size: number): void {
    const path = /^https?:\/\/[^/]+\/(.+)$/.exec(address ?? '')?.[1];
    if (path === undefined) return;
    const found = this.iconSize(path);
    if (found === null) this.problems.push(`icon file is missing: ${path}`);
    else this.require(found.width === size && found.height === size, `icon ${path} is ${found.width} × ${found.height}, not ${size} × ${size}`);
  }

  /** With a shared runtime, pane and commands are one page: another function file would be ignored. */
  private runtime(): void {
    const runtime = this.all.find(({ local }) => local === 'Runtime')?.attributes['resid'];
    const functions = this.all.find(({ local }) => local === 'FunctionFile')?.attributes['resid'];
    if (runtime !== undefined) this.require(functions === runtime, `FunctionFile must be the page of the Runtime: ${functions ?? 'none'} is not ${runtime}`);
  }
}
