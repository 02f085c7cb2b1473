/** A text that libyaml does not read, in its words, which Psych and so GitLab pass on. */
export class Refusal extends Error {
  /** Where libyaml says it is: the start of what it was reading. */
  readonly mark: number;
  /** Where the trouble is. */
  readonly place: number;

  constructor(words: string, mark: number, place = mark) {
    super(words);
    this.mark = mark;
    this.place = place;
  }
}

/** More levels than any pipeline may have. */
export class TooDeep extends Error {
  readonly place: number;

  constructor(place: number) {
    super('too deep');
    this.place = place;
  }
}
