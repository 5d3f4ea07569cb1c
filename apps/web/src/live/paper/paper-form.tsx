import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, type Schema, useCommand } from '../../api';
import { ErrorState } from '../../components/page-states';
import { minutesKey } from '../after/after-api';
import { type Draft, WithDraft } from '../../drafts/with-draft';
import { useSession } from '../../session/session';
import { liveSessionKey } from '../live-api';
import { phrases } from '../../texts/joining';
import { emptyLine, hasWords, type PaperLine, paperLineKinds, toSend } from './paper-line';

type Places = Schema<'PaperPlacesDto'>;

/** What is typed in and not sent yet: the lines, and the one being typed. */
interface Written {
  lines: PaperLine[];
  line: PaperLine | null;
}

const nothing: Written = { lines: [], line: null };
const part = 'paper';
const placesKey = (id: string) => [...liveSessionKey(id), 'paper'] as const;

/** What was written on paper, line by line, then typed in at once: all of it or nothing. Kept on the device until then. */
export function PaperForm({ sessionId }: { sessionId: string }) {
  const { data: session } = useSession();
  if (!session) return null;
  return (
    <WithDraft<Written> kind="paper-lines" part={part}>
      {(draft) => <PaperPart sessionId={sessionId} draft={draft} />}
    </WithDraft>
  );
}

function PaperPart({ sessionId, draft }: { sessionId: string; draft: Draft<Written> }) {
  const { t } = useTranslation('live-minutes');
  const [isOpen, setOpen] = useState(draft.written !== undefined || location.hash === `#${part}`);
  const places = useQuery({
    queryKey: placesKey(sessionId),
    queryFn: ({ signal }) =>
      answer(client.GET('/api/live-sessions/{id}/paper', { params: { path: { id: sessionId } }, signal })),
    enabled: isOpen,
  });
  return (
    <details id={part} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="opens">{t('paper.title')}</summary>
      <p className="sm mut">{t('paper.why')}</p>
      {places.error && <ErrorState inline error={places.error} onRetry={() => void places.refetch()} />}
      {draft.note}
      {places.data && <Lines sessionId={sessionId} places={places.data} draft={draft} />}
    </details>
  );
}

function Lines({ sessionId, places, draft }: { sessionId: string; places: Places; draft: Draft<Written> }) {
  const { t } = useTranslation('live-minutes');
  const [written, setWritten] = useState<Written>(draft.written ?? nothing);
  const { lines } = written;
  // An answer that comes while the next line is being typed leaves that line alone.
  const latest = useRef(written);
  const write = (change: Partial<Written>) => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    setWritten(next);
    if (next.lines.length === 0 && !hasWords(next.line)) void draft.forget();
    else draft.keep(next);
  };
  const [done, setDone] = useState(0);
  const typeIn = useCommand({
    run: async (entries: Schema<'PaperEntryDto'>[], { key }) =>
      answer(
        client.POST('/api/live-sessions/{id}/paper', {
          params: { path: { id: sessionId }, header: { 'Idempotency-Key': await draft.keyFor(entries, key) } },
          body: { entries },
        }),
      ),
    changes: [minutesKey(sessionId), placesKey(sessionId)],
    onDone: (_, entries) => {
      setDone(entries.length);
      write({ lines: [] });
    },
  });
  const nameOf = (id: string) => places.members.find((member) => member.id === id)?.name ?? '';
  return (
    <>
      <OneLine
        places={places}
        line={written.line ?? emptyLine('card', places)}
        write={(line) => write({ line })}
        add={(line, next) => {
          setDone(0);
          write({ lines: [...lines, line], line: next });
        }}
      />
      {lines.length > 0 && (
        <ol style={{ paddingInlineStart: '1.4em', listStyle: 'decimal' }}>
          {lines.map((line, at) => (
            <li key={at} style={{ padding: '6px 0' }}>
              {phrases([t(`paper.kind.${line.kind}`), line.name || nameOf(line.memberId), line.text].filter(Boolean))}{' '}
              <button
                type="button"
                className="btn q"
                aria-label={t('paper.takeOutLine', { line: at + 1 })}
                onClick={() => write({ lines: lines.filter((_, index) => index !== at) })}
              >
                {t('paper.takeOut')}
              </button>
            </li>
          ))}
        </ol>
      )}
      {typeIn.problem &&
        (typeIn.problem.code === 'paper-line-not-taken' ? (
          <ErrorState inline error={typeIn.problem} fact={t('paper.notTaken')} todo={t('paper.notTakenDo')} />
        ) : (
          <ErrorState inline error={typeIn.problem} hasTyped />
        ))}
      {lines.length > 0 && (
        <button
          type="button"
          className="btn p"
          disabled={typeIn.busy}
          onClick={() => void typeIn.send(lines.map(toSend))}
        >
          {t('paper.typeIn', { count: lines.length })}
        </button>
      )}
      {done > 0 && <p role="status">{t('paper.done', { count: done })}</p>}
    </>
  );
}

interface OneLineProps {
  places: Places;
  line: PaperLine;
  write: (line: PaperLine) => void;
  /** The line is done; `next` is the one to be typed after it. */
  add: (line: PaperLine, next: PaperLine) => void;
}

function OneLine({ places, line, write: writeLine, add }: OneLineProps) {
  const { t } = useTranslation('live-minutes');
  const write = (change: Partial<PaperLine>) => writeLine({ ...line, ...change });
  const stage = places.stages.find(({ id }) => id === line.stageId);
  const kinds = paperLineKinds.filter((kind) => kind !== 'card' || places.stages.length > 0);
  const shows = (...some: PaperLine['kind'][]) => some.includes(line.kind);
  const needsMember = shows('word', 'commitment', 'attendance') || stage?.signing === 'always';
  const isComplete =
    (shows('attendance') || (shows('person') ? line.name.trim() : line.text.trim()) !== '') &&
    (!needsMember || line.memberId !== '') &&
    (!shows('commitment') || line.dueOn !== '');
  const members = places.members.filter(
    (member) => (!shows('attendance') || !member.signed) && (!shows('word') || !member.hasWord),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    add(line, { ...emptyLine(line.kind, places), stageId: line.stageId, column: line.column });
  };
  return (
    <form onSubmit={submit}>
      <Field label={t('paper.what')}>
        {(id) => (
          <select
            id={id}
            className="inp"
            value={line.kind}
            onChange={(event) => writeLine(emptyLine(event.target.value as PaperLine['kind'], places))}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`paper.kind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {shows('card') && (
        <Field label={t('paper.stage')}>
          {(id) => (
            <select
              id={id}
              className="inp"
              value={`${line.stageId} ${line.column}`}
              onChange={(event) => {
                const [stageId, column] = event.target.value.split(' ');
                write({ stageId, column: Number(column), memberId: '' });
              }}
            >
              {places.stages.flatMap(({ id: stageId, title, columns }) =>
                (columns.length > 0 ? columns : ['']).map((column, at) => (
                  <option key={`${stageId} ${at}`} value={`${stageId} ${at}`}>
                    {phrases([title, column].filter(Boolean))}
                  </option>
                )),
              )}
            </select>
          )}
        </Field>
      )}
      {(needsMember || (shows('card') && stage?.signing === 'choice')) && (
        <Field label={t('paper.who')}>
          {(id) => (
            <select
              id={id}
              className="inp"
              value={line.memberId}
              onChange={(event) => write({ memberId: event.target.value })}
            >
              <option value="">{t(needsMember ? 'paper.choose' : 'paper.unsigned')}</option>
              {members.map((member) => (
                <option key={member.id} value={member.id}>
                  {phrases([member.name, member.organization].filter(Boolean))}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {shows('person') && (
        <Words label={t('paper.name')} longest={40} value={line.name} write={(name) => write({ name })} />
      )}
      {shows('person') && (
        <Words
          label={t('paper.organization')}
          longest={60}
          value={line.organization}
          write={(organization) => write({ organization })}
        />
      )}
      {shows('card', 'word', 'goal', 'commitment') && (
        <Words
          label={t('paper.text')}
          longest={shows('word') ? 40 : 300}
          value={line.text}
          write={(text) => write({ text })}
        />
      )}
      {shows('goal') && (
        <Words label={t('paper.goalWho')} longest={200} value={line.with} write={(who) => write({ with: who })} />
      )}
      {shows('goal') && (
        <Words label={t('paper.sign')} longest={300} value={line.sign} write={(sign) => write({ sign })} />
      )}
      {shows('commitment') && (
        <Field label={t('paper.dueOn')}>
          {(id) => (
            <input
              id={id}
              type="date"
              className="inp"
              value={line.dueOn}
              onChange={(event) => write({ dueOn: event.target.value })}
            />
          )}
        </Field>
      )}
      {shows('commitment') && (
        <Words label={t('paper.doneWhen')} longest={300} value={line.sign} write={(sign) => write({ sign })} />
      )}
      <button type="submit" className="btn" style={{ margin: '10px 0' }} disabled={!isComplete}>
        {t('paper.add')}
      </button>
    </form>
  );
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="fld" style={{ marginTop: 12 }}>
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}

interface WordsProps {
  label: string;
  longest: number;
  value: string;
  write: (text: string) => void;
}

const Words = ({ label, longest, value, write }: WordsProps) => (
  <Field label={label}>
    {(id) => (
      <input
        id={id}
        className="inp"
        maxLength={longest}
        autoComplete="off"
        value={value}
        onChange={(event) => write(event.target.value)}
      />
    )}
  </Field>
);
