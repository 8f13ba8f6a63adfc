// Under a name of its own: the library does not bear the memoising of React's compiler, which this build does not have, and lint would warn of it.
export { defaultRangeExtractor, type Range, useVirtualizer as useVirtualLines } from '@tanstack/react-virtual';
