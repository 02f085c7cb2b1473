import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes what an instance of Distribution keeps, without one: for what a real one would refuse to write. */
export class StoredRegistry {
  readonly root: string;

  constructor(
    readonly storage: string,
    store = 'local',
  ) {
    this.root = join(storage, store, 'docker/registry/v2');
  }

  /** A path below `repositories/`. */
  repository(...parts: string[]): string {
    return join(this.root, 'repositories', ...parts);
  }

  /** The file of a blob. */
  blob(digest: string): string {
    const hex = digest.slice('sha256:'.length);
    return join(this.root, 'blobs/sha256', hex.slice(0, 2), hex, 'data');
  }

  /** Stores a blob; returns its digest. */
  add(content: string): string {
    const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
    this.write(this.blob(digest), content);
    return digest;
  }

  /** Stores an image of layers with these contents, under a tag; returns the digest of its manifest. */
  image(name: string, tag: string, ...layers: string[]): string {
    const config = JSON.stringify({ os: 'linux', architecture: 'amd64', of: `${name}:${tag}` });
    const describe = (content: string): object => ({ digest: this.add(content), size: content.length });
    const manifest = { config: describe(config), layers: layers.map(describe) };
    for (const content of [config, ...layers]) this.link(name, '_layers/sha256', this.add(content));
    return this.manifest(name, tag, manifest);
  }

  /** Stores a manifest under a tag; returns its digest. */
  manifest(name: string, tag: string, manifest: unknown): string {
    const digest = this.add(JSON.stringify(manifest));
    this.link(name, '_manifests/revisions/sha256', digest);
    this.tag(name, tag, digest);
    return digest;
  }

  tag(name: string, tag: string, text: string): void {
    this.write(this.repository(name, '_manifests/tags', tag, 'current/link'), text);
  }

  link(name: string, place: string, digest: string): void {
    this.write(this.repository(name, place, digest.slice('sha256:'.length), 'link'), digest);
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
