export function licenceProblems(
  packages: readonly { readonly name: string; readonly version: string; readonly license: string }[],
): string[];
