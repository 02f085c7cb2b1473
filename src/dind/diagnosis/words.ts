/** A line of a job's log that tells of the job itself. */
export interface Word {
  readonly text: string;
  /** The job's shell printed the command that it was about to run. */
  readonly echo: boolean;
  /** Of a command before the last one: it has passed, whatever it printed. */
  readonly passed: boolean;
}

/** Stages whose words are not those of the commands that decide about the job. */
const ASIDE =
  /^(?:prepare_executor|prepare_script|get_sources|restore_cache|download_artifacts|after_script|archive_cache|upload_artifacts|cleanup)/;

const MARK = /^section_(start|end):\d{1,20}:(\w{1,60})/;
const ECHO = /^(?:\$|\+{1,9}) /;

/** The runner's warning about a service, and the two places of it at which the service itself speaks. */
const SERVICE_WARNING = /^\*\*\* WARNING: Service /;
const SERVICE_LOG = /^Service container logs:$/;
const SERVICE_LOG_END = /^\*{9}$/;
const SERVICE_PROBLEM = /^service "[^"]{1,200}-wait-for-service" /;

/** A service's log as it comes (`CI_DEBUG_SERVICES`). */
const FOLLOWED = /^\[service:/;

/**
 * The lines of a job's log that may tell why it failed: of the commands of its script, of which the shell ends with the
 * first that fails, the words of the last. What the runner said before counts where the script was never reached; an
 * `after_script` decides nothing; and what services say is theirs.
 */
export function wordsOf(lines: readonly string[]): readonly Word[] {
  const own = withoutServices(lines);
  const marks = own.map((text) => MARK.exec(text));
  // the log's beginning may be gone: what then ends was the first
  const first = marks.find((mark) => mark !== null);
  let section = first?.[1] === 'end' ? first[2] : undefined;
  const reached = section === 'step_script' || marks.some((mark) => mark?.[2] === 'step_script');
  const kept: string[] = [];
  own.forEach((text, index) => {
    const mark = marks[index];
    if (mark !== null && mark !== undefined) section = mark[1] === 'start' ? mark[2] : undefined;
    else if (TEST_CASE.test(text)) return;
    else if (!reached || !ASIDE.test(section ?? '') || aboutService(text)) kept.push(text);
  });
  const isCommand = (text: string): boolean => text.startsWith('$ ');
  const last = kept.findLastIndex(isCommand);
  // what an only command says by its other stream may come before its own line: nothing else can have said it, where the
  // log has the script from its beginning
  const whole = marks.some((mark) => mark?.[1] === 'start' && mark[2] === 'step_script');
  const isOnly = whole && kept.findIndex(isCommand) === last;
  return kept.map((text, index) => ({
    text,
    echo: ECHO.test(text),
    passed: index < last && !isOnly && !aboutService(text),
  }));
}

/** What a test runner says of one test: its name may be that of any error. */
const TEST_CASE =
  /^\s{0,40}(?:[✓✔√✗✖×✕]|(?:not )?ok \d|--- (?:PASS|FAIL|SKIP)|=== RUN|\[ {1,7}(?:OK|RUN|FAILED) |AssertionError\b)|::test\S{0,200} (?:PASSED|FAILED|ERROR|SKIPPED)/;

function aboutService(text: string): boolean {
  return SERVICE_WARNING.test(text) || SERVICE_PROBLEM.test(text);
}

/** Takes out what services have said: their logs as they came, and those under the runner's warning. */
function withoutServices(lines: readonly string[]): readonly string[] {
  let quoted = false;
  return lines.filter((line) => {
    const ends = quoted && (SERVICE_LOG_END.test(line) || MARK.test(line));
    if (ends) quoted = false;
    else if (SERVICE_LOG.test(line)) quoted = true;
    return !quoted && !FOLLOWED.test(line);
  });
}
