import { plain, type FormDocument, type FormPart, type FormRow } from '@app/documents';
import { chinaMinute, type Language } from '@app/kernel';
import type { FurtherMinutes, Minutes, MinutesHeading, TypedIn } from '@app/live-protocol';
import type { MinutesRow } from './minutes.repository';
import { minutesEn } from './texts/minutes-en';
import type { MinutesWords } from './texts/minutes-words';
import { minutesZhCn } from './texts/minutes-zh-cn';

const minutesWords: Readonly<Record<Language, MinutesWords>> = { 'zh-CN': minutesZhCn, en: minutesEn };

const minuteOf = (at: number | null): string => (at === null ? '' : chinaMinute(new Date(at)));
const clockOf = (at: number | null): string => minuteOf(at).slice(11);

/** The minutes as a paper: the Word file and the Markdown are written from the same parts. */
export function minutesDocument(
  minutes: Minutes,
  standing: Pick<MinutesRow, 'phase' | 'number' | 'contentHash' | 'objectionsUntil' | 'lockedAt'>,
  language: Language,
): FormDocument {
  const words = minutesWords[language];
  return {
    title: minutes.title,
    above: [words.kind, phaseOf(standing, words)],
    isLarge: false,
    parts: [{ kind: 'rows', rows: factsOf(minutes, words) }, ...partsOf(minutes, words)],
    below: words.below(standing.number, standing.contentHash),
  };
}

function phaseOf(
  { phase, objectionsUntil, lockedAt }: Pick<MinutesRow, 'phase' | 'objectionsUntil' | 'lockedAt'>,
  words: MinutesWords,
): string {
  if (phase === 'locked' && lockedAt) return words.phase.locked(chinaMinute(lockedAt));
  if (phase === 'objection' && objectionsUntil) return words.phase.objection(chinaMinute(objectionsUntil));
  return words.phase.draft;
}

function factsOf(minutes: Minutes, words: MinutesWords): FormRow[] {
  const organizations = new Set(minutes.attendance.map(({ organization }) => organization)).size;
  const end = minutes.closedAt === null ? '' : ` – ${clockOf(minutes.closedAt)}`;
  return [
    { label: words.facts.when, value: minuteOf(minutes.openedAt ?? minutes.startsAt) + end },
    ...(minutes.place ? [{ label: words.facts.place, value: minutes.place }] : []),
    ...(minutes.series ? [{ label: words.facts.series, value: minutes.series }] : []),
    { label: words.facts.people, value: words.peopleCount(organizations, minutes.attendance.length) },
  ];
}

function partsOf(minutes: Minutes, words: MinutesWords): FormPart[] {
  const { parts } = words;
  return [
    ...section(parts.attendance, [
      {
        kind: 'rows',
        rows: minutes.attendance.map((person) => ({
          label: person.name,
          value: joined([
            person.organization,
            person.role === 'facilitator' ? words.facilitator : '',
            person.verified ? '' : words.unverified,
            person.source ? '' : words.signedAt(clockOf(person.signedAt)),
            paperMark(person, words),
          ]),
        })),
      },
    ]),
    ...section(parts.agenda, [
      {
        kind: 'rows',
        rows: minutes.agenda.map(({ title, plannedMinutes, startedAt, endedAt }) => ({
          label: title,
          value:
            startedAt === null
              ? words.notRun(plannedMinutes)
              : words.stage(plannedMinutes, clockOf(startedAt), clockOf(endedAt)),
        })),
      },
    ]),
    ...section(
      parts.agreement,
      minutes.agreement.map((text, at) => line(at, text)),
    ),
    ...section(
      parts.rounds,
      minutes.rounds.map((round, at) => line(at, round.stage, round.prompt, words.round(round.spoken, round.passed))),
    ),
    ...section(
      parts.goals,
      minutes.goals.map((goal, at) =>
        line(
          at,
          goal.text,
          goal.who ? words.who(goal.who) : '',
          goal.sign ? words.sign(goal.sign) : '',
          paperMark(goal, words),
        ),
      ),
    ),
    ...section(
      parts.boards,
      minutes.boards.flatMap((board) => [
        paragraph(joined([board.stage, board.prompt])),
        ...board.headings.flatMap((heading) => headingOf(heading, words)),
      ]),
    ),
    ...minutes.further.flatMap((further) => furtherOf(further, words)),
    ...section(
      parts.commitments,
      minutes.commitments.map((one, at) =>
        line(
          at,
          one.text,
          joined([one.owner, one.organization]),
          words.dueOn(one.dueOn),
          one.doneWhen ? words.doneWhen(one.doneWhen) : '',
          paperMark(one, words),
        ),
      ),
    ),
    ...section(
      parts.words,
      minutes.words.map((word, at) => line(at, word.text, word.name, paperMark(word, words))),
    ),
    ...section(
      parts.notes,
      minutes.notes.map((text, at) => line(at, text)),
    ),
  ];
}

function headingOf({ title, dots, cards }: MinutesHeading, words: MinutesWords): FormPart[] {
  const counted = (count: number): string => (count > 0 ? words.dots(count) : '');
  return [
    ...(title ? [paragraph(joined([title, counted(dots)]))] : []),
    ...cards.map((card, at) => line(at, card.text, card.author ?? '', counted(card.dots), paperMark(card, words))),
  ];
}

function furtherOf({ kind, stage, lines }: FurtherMinutes, words: MinutesWords): FormPart[] {
  const shown = lines.map(({ text, by, under }, at) => {
    if (kind === 'difficulties') return paragraph(words.tables(text));
    if (kind === 'safe-round') return paragraph(words.safeNotes(text));
    if (kind === 'statements') return line(at, text, by, words.statement(...saidIn(under)));
    return kind === 'groups' ? line(at, text, words.group(under)) : line(at, text, by, under);
  });
  return section(joined([words.further[kind], stage]), shown);
}

const saidIn = (under: string): [agree: number, disagree: number, pass: number] => {
  const [agree = 0, disagree = 0, pass = 0] = under.split('/').map(Number);
  return [agree, disagree, pass];
};

const paperMark = ({ source, typedBy }: TypedIn, words: MinutesWords): string =>
  source ? words.fromPaper(typedBy ?? '') : '';

const section = (title: string, parts: FormPart[]): FormPart[] => {
  const isEmpty = parts.every((part) => part.kind === 'rows' && part.rows.length === 0);
  return isEmpty ? [] : [{ kind: 'heading', text: title }, ...parts];
};
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
const paragraph = (text: string): FormPart => ({ kind: 'paragraph', spans: [plain(text)] });
const line = (at: number, ...parts: string[]): FormPart => paragraph(`${at + 1}. ${joined(parts)}`);

/** The same paper as Markdown; what people typed cannot become a heading or a table of its own. */
export function markdownOf({ title, above, parts, below }: FormDocument): string {
  const blocks = parts.map((part) => {
    switch (part.kind) {
      case 'heading':
        return `## ${inline(part.text)}`;
      case 'rows':
        return part.rows.map(({ label, value }) => `- **${inline(label)}** ${inline(value ?? '')}`).join('\n');
      case 'paragraph':
        return inline(part.spans.map(({ text }) => text).join(''));
      default:
        return '';
    }
  });
  return [`# ${inline(title)}`, above.map(inline).join(' · '), ...blocks, `---\n${below}`].join('\n\n') + '\n';
}

const inline = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/\s*\r?\n\s*/g, ' ')
    .replace(/^([#+-])/, '\\$1');
