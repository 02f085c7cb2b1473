/** What becomes of a keyword here, compared with GitLab. */
export type Support =
  | { readonly status: 'supported'; readonly note?: string }
  /** Honoured, but not in all as on GitLab; the note says how. */
  | {
      readonly status: 'differs';
      readonly note: string;
      /** Takes a provider of ID tokens; where there is none it is refused, and this is what to do. */
      readonly remedy?: string;
    }
  /** A run stops before it starts, unless `unsupported: warn`; the note says what to do instead. */
  | { readonly status: 'refused'; readonly note: string }
  /** Checked and without effect: it is about something of GitLab's server or page; the note says what. */
  | { readonly status: 'not applicable'; readonly note: string };

export const supported: Support = { status: 'supported' };

/** Supported, with something worth knowing. */
export const noted = (note: string): Support => ({ status: 'supported', note });
export const differs = (note: string): Support => ({ status: 'differs', note });
/** Honoured where there is a provider of ID tokens, but not in all as on GitLab. */
export const withTokens = (note: string, remedy: string): Support => ({ status: 'differs', note, remedy });
export const refused = (note: string): Support => ({ status: 'refused', note });
export const none = (note: string): Support => ({ status: 'not applicable', note });
