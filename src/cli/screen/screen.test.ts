import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeTerminal } from '../../../test/terminal.js';
import { LiveScreen } from './screen.js';

const setup = (columns = 40): { terminal: FakeTerminal; screen: LiveScreen; status: string[] } => {
  const terminal = new FakeTerminal(columns);
  const status = ['2 jobs', '  a  working'];
  return {
    terminal,
    status,
    screen: new LiveScreen(terminal, () => status.map((text) => ({ text, tone: 'plain' })), true),
  };
};

describe('the screen with a status at its end', () => {
  it('has it below what was printed, and takes it away at the end', () => {
    const { terminal, screen } = setup();
    screen.print('one\ntwo\n');
    expect(terminal.text).toBe('one\ntwo\n2 jobs\n  a  working');
    screen.print('three\n');
    expect(terminal.text).toBe('one\ntwo\nthree\n2 jobs\n  a  working');
    screen.end();
    expect(terminal.text).toBe('one\ntwo\nthree');
  });

  it('is not erased from the very first column on, where a terminal would keep a copy of each drawing', () => {
    const { terminal, screen, status } = setup();
    for (const text of ['3 jobs', '4 jobs']) {
      status[0] = text;
      screen.refresh();
    }
    status.length = 1;
    screen.refresh();
    status[0] = '5 jobs';
    screen.refresh();
    expect(terminal.text).toBe('5 jobs');
    screen.end();
    expect([terminal.text, terminal.copies]).toEqual(['', 0]);
  });

  it('keeps a line that has not ended among what changes', () => {
    const { terminal, screen } = setup();
    screen.print('down');
    expect(terminal.text).toBe('down\n2 jobs\n  a  working');
    screen.print('loading 50%\rdownloading 60%\r');
    expect(terminal.tail(3)[0]).toBe('downloading 60%');
    screen.print('\n');
    screen.print('last');
    screen.end();
    expect(terminal.text).toBe('downloading 60%\nlast');
  });

  it('shows nothing while it is held, and goes on where it was', () => {
    const { terminal, screen } = setup();
    screen.print('\u001b[31mred\nwaits');
    screen.hold();
    screen.refresh();
    expect(terminal.text).toBe('red');
    terminal.write('other\n');
    screen.resume();
    expect(terminal.text).toBe('red\nother\nwaits\n2 jobs\n  a  working');
    screen.print('!\n');
    expect(terminal.text).toBe('red\nother\nwaits!\n2 jobs\n  a  working');
    expect([terminal.styles.get('h'), terminal.styles.get('!')]).toEqual(['', '31']);
  });

  it('changes only where there is something new', () => {
    const { terminal, screen, status } = setup();
    screen.refresh();
    let written = 0;
    const write = terminal.write.bind(terminal);
    terminal.write = (text) => {
      written += 1;
      write(text);
    };
    screen.refresh();
    expect(written).toBe(0);
    status[0] = '3 jobs';
    screen.refresh();
    expect([written, terminal.text]).toEqual([1, '3 jobs\n  a  working']);
  });

  it('is never wider than the terminal, and is not there in one that is too narrow', () => {
    const { terminal, screen, status } = setup(24);
    status[1] = '  a  pulling registry.example.com/group/日本語';
    screen.print('a line that is longer than the terminal\n');
    expect(terminal.tail(2)).toEqual(['2 jobs', '  a  pulling registry.…']);
    terminal.columns = 10;
    screen.print('x\n');
    expect(terminal.text).not.toContain('2 jobs');
  });

  it('is erased as a whole after the terminal has become narrower and has wrapped it', () => {
    const { terminal, screen, status } = setup(60);
    status[1] = '  a  a text of more than thirty columns for sure';
    screen.print('one\n');
    const wrapped = new FakeTerminal(30);
    wrapped.write(`one\n2 jobs\n${status[1]}`);
    terminal.columns = 30;
    terminal.write = (text) => wrapped.write(text);
    screen.print('two\n');
    expect(wrapped.text).toBe('one\ntwo\n2 jobs\n  a  a text of more than thi…');
  });

  it('leaves the colour of the text to the text', () => {
    const { terminal, screen } = setup();
    screen.print('\u001b[31mR\n');
    expect(terminal.styles.get('k')).not.toBe('31');
    screen.print('S\n\u001b[0mT\n');
    expect(['R', 'S', 'T'].map((sign) => terminal.styles.get(sign))).toEqual(['31', '31', '']);
  });

  it('lets no job move the cursor', () => {
    const { terminal, screen } = setup();
    screen.print('one\n\u001b[5A\u001b[2J\u001b[Htwo\u001b[K\n\u001b7\u001bM');
    screen.end();
    expect(terminal.text).toBe('one\ntwo');
  });

  it('shows at the end what a file would have got, however the text came', () => {
    const pieces = fc.array(fc.stringMatching(/^[a-z \n]{0,12}$/), { maxLength: 20 });
    fc.assert(
      fc.property(pieces, fc.integer({ min: 20, max: 50 }), (texts, columns) => {
        const { terminal, screen } = setup(columns);
        const plain = new FakeTerminal(columns);
        for (const text of texts) {
          screen.print(text);
          plain.write(text);
        }
        screen.end();
        expect(terminal.text).toBe(plain.text);
      }),
    );
  });
});
