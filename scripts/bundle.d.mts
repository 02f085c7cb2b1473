export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly integrity: string;
  readonly path: string;
  readonly dependencies: readonly string[];
}
export function bundledPackages(licenses?: string, lock?: { readonly packages: object }): BundledPackage[];
export function resolveFrom(path: string, name: string, paths: ReadonlySet<string>): string | undefined;
