/** Base URL of the bed's "Docker Hub", as the engine and every container reach it (no slash at its end). */
export function hubUrl(): string;
/** host:port of the same. */
export function hubAddress(): string;
/** Whether it answers right now. */
export function hubAnswers(): Promise<boolean>;
/** Stops it; it stays stopped until startHub(). */
export function stopHub(): Promise<void>;
/** Starts it again and waits until it answers. */
export function startHub(): Promise<void>;
/** Creates or starts it with the given registry image; `proxy` makes it a pull-through of that registry. */
export function ensureHub(image: string, proxy?: string): Promise<void>;
/** Removes it with everything it holds. */
export function removeHub(): Promise<void>;
