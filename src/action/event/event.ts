import { readFileSync } from 'node:fs';

/** The parts of GitHub's event payloads that are used. Source: GitHub documentation, "Webhook events and payloads". */
export interface EventPayload {
  readonly before?: string;
  readonly schedule?: string;
  readonly client_payload?: unknown;
  readonly repository?: {
    readonly id?: number;
    readonly default_branch?: string;
    readonly description?: string | null;
    readonly private?: boolean;
    readonly visibility?: string;
  };
  readonly sender?: { readonly login?: string; readonly id?: number };
  readonly pull_request?: PullRequest;
  readonly merge_group?: {
    readonly head_sha: string;
    readonly head_ref: string;
    readonly base_sha: string;
    readonly base_ref: string;
  };
}

export interface PullRequest {
  readonly number: number;
  readonly id: number;
  readonly title: string;
  readonly body: string | null;
  readonly draft?: boolean;
  readonly labels?: readonly { readonly name: string }[];
  readonly head: { readonly ref: string; readonly sha: string; readonly repo: { readonly full_name: string } | null };
  readonly base: {
    readonly ref: string;
    readonly sha: string;
    readonly repo?: { readonly full_name: string } | null;
  };
}

/** The event that started the workflow; empty where there is none that can be read. */
export function readPayload(path: string | undefined): EventPayload {
  if (path === undefined || path === '') return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as EventPayload;
  } catch {
    return {};
  }
}
