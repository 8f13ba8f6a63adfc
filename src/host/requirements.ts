/** Requirement sets this host offers, to the version it knows members of. */
const OFFERED: Readonly<Record<string, string>> = {
  ExcelApi: '1.16',
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  RichApiRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
};

/** Compares `1.9` and `1.14` by their numbers. */
function atLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

export interface Requirements {
  isSetSupported(name: string, version?: string | number): boolean;
}

/**
 * What `Office.context.requirements` says. With `excelApi` ('1.14') the client itself throws `ApiNotFound` for every member above it.
 * The client cuts a number such as 1.10 to 1.1: only strings are compared by their parts.
 */
export function requirements(excelApi = OFFERED['ExcelApi'] ?? '1.1'): Requirements {
  // The client asks before every single call.
  const known = new Map<string, boolean>();
  return {
    isSetSupported: (name, version = '1.1') => {
      const key = `${name} ${version}`;
      let supported = known.get(key);
      if (supported === undefined) {
        const offered = name === 'ExcelApi' ? excelApi : OFFERED[name];
        supported = offered !== undefined && atLeast(offered, String(version));
        known.set(key, supported);
      }
      return supported;
    },
  };
}
