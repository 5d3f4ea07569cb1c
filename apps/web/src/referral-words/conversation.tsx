import { findingsIn, newId, type TextFinding } from '@app/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api';
import { ErrorState, KaiText, LoadingState, MoreButton, wholeDate } from '../components';
import { TextField } from '../components/choices';
import { useTellsWord } from '../components/tells-who';
import { type Draft, WithDraft, useResend } from '../drafts/with-draft';
import type { Referral } from '../referrals/referrals';
import { namesOf } from '../referrals/words';
import { ClosedWords } from './closed-words';
import { type Message, markRead, messagesKey, useMessages, writeMessage } from './words-api';
import { saidBy, useRefusal } from './side-words';

const longest = 4000;

/** What both sides say to each other inside the case, the oldest first, as a conversation is read. */
export function Conversation({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referral-words');
  const talk = useMessages(referral.id);
  const { data, error, refetch } = talk;
  const messages = data?.pages.flatMap(({ items }) => items) ?? [];
  useReadMark(referral.id, messages);
  if (error && !data) return <ErrorState inline error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const { mayWrite } = data.pages[0];
  return (
    <section className="sec rule" aria-labelledby="conversation-title">
      <h2 className="h3" id="conversation-title">
        {t('talk.title')}
      </h2>
      <MoreButton query={talk} word={t('talk.earlier')} />
      {messages.length === 0 ? (
        <p className="mut">{t(mayWrite ? 'talk.none' : 'talk.notYet')}</p>
      ) : (
        <ol className="talk">
          {[...messages].reverse().map((message) => (
            <Said key={message.id} message={message} referral={referral} />
          ))}
        </ol>
      )}
      <WithDraft<Written> kind="referral-message" part="message">
        {(draft) => <Write referral={referral} draft={draft} mayWrite={mayWrite} />}
      </WithDraft>
    </section>
  );
}

function Said({ message, referral }: { message: Message; referral: Referral }) {
  const { t } = useTranslation('referral-words');
  const { t: shell } = useTranslation('shell');
  const { side, isMine, text, closedReason, writtenAt, readAt } = message;
  return (
    <li className={side === referral.side ? 'ours' : undefined}>
      <p className="sm mut">
        {isMine ? t('talk.you') : saidBy(referral, message)}{' '}
        <time dateTime={writtenAt}>{wholeDate(shell, writtenAt)}</time>
        {side === referral.side && readAt && <span> {t('talk.read')}</span>}
      </p>
      {text === null ? (
        <ClosedWords reason={closedReason} />
      ) : (
        <p className="lines">
          <KaiText>{text}</KaiText>
        </p>
      )}
    </li>
  );
}

/** Whoever has the newest message on the screen has read it, and all before it. */
function useReadMark(id: string, messages: readonly Message[]) {
  const queries = useQueryClient();
  const newest = messages.find(({ isMine, readByMe, text }) => !isMine && !readByMe && text !== null)?.id;
  const told = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!newest || told.current === newest || document.visibilityState === 'hidden') return;
    told.current = newest;
    // Not knowing whether it is read is no loss to the reader; the next look says it again.
    markRead(id, newest, newId())
      .then(() => queries.invalidateQueries({ queryKey: messagesKey(id) }))
      .catch(() => (told.current = undefined));
  }, [id, newest, queries]);
}

interface Written {
  text: string;
}

interface WriteProps {
  referral: Referral;
  draft: Draft<Written>;
  mayWrite: boolean;
}

function Write({ referral, draft, mayWrite }: WriteProps) {
  const { t } = useTranslation('referral-words');
  const refusal = useRefusal();
  const [text, setText] = useState(draft.written?.text ?? '');
  const [hasSent, setSent] = useState(false);
  const [found, setFound] = useState<TextFinding[]>([]);
  const command = useCommand<{ text: string; asItIs?: boolean }>({
    run: async (body, { key }) => writeMessage(referral.id, body, await draft.keyFor(body, key)),
    changes: [messagesKey(referral.id)],
    onDone: () => {
      write('');
      setSent(true);
    },
    onRefused: ({ code, details }) =>
      code === 'text-tells-who' && setFound((details['findings'] ?? []) as TextFinding[]),
  });
  const write = (next: string) => {
    setText(next);
    setFound([]);
    if (next.trim()) draft.keep({ text: next });
    else void draft.forget();
  };
  const names = namesOf(referral);
  const send = () => {
    const findings = findingsIn(text, names);
    if (findings.length > 0) setFound(findings);
    else void command.send({ text });
  };
  useResend(command.problem, () => void command.send({ text, asItIs: found.length > 0 || undefined }));
  if (!mayWrite) return <KeptWords text={text} onDiscard={() => write('')} />;
  return (
    <form
      className="col g3 talk-write"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {!hasSent && draft.note}
      <TextField
        id="message"
        label={t('talk.write')}
        help={t('talk.help')}
        value={text}
        max={longest}
        lines={3}
        onChange={write}
      />
      {command.problem && command.problem.code !== 'text-tells-who' && (
        <ErrorState inline hasTyped error={command.problem} fact={refusal(command.problem)} />
      )}
      {found.length > 0 ? (
        <Tells
          found={found}
          busy={command.busy}
          onChange={() => {
            setFound([]);
            document.getElementById('message')?.focus();
          }}
          onSend={() => void command.send({ text, asItIs: true })}
        />
      ) : (
        <div className="acts">
          <button type="submit" className="btn" disabled={command.busy || !text.trim()}>
            {t('talk.send')}
          </button>
        </div>
      )}
    </form>
  );
}

/** The referral ended while somebody was writing: nothing can be sent, and what was written is still theirs. */
function KeptWords({ text, onDiscard }: { text: string; onDiscard: () => void }) {
  const { t } = useTranslation('referral-words');
  if (!text.trim()) return null;
  return (
    <div className="note">
      <h3 className="h3">{t('talk.kept')}</h3>
      <p className="lines">
        <KaiText>{text}</KaiText>
      </p>
      <button type="button" className="btn q" onClick={onDiscard}>
        {t('talk.throwAway')}
      </button>
    </div>
  );
}

interface TellsProps {
  found: readonly TextFinding[];
  busy: boolean;
  onChange: () => void;
  onSend: () => void;
}

/** Before words leave that seem to tell who it is about: the writer decides (domain.md 2.6). */
function Tells({ found, busy, onChange, onSend }: TellsProps) {
  const { t } = useTranslation('referral-words');
  const word = useTellsWord();
  return (
    <div className="note" role="alert">
      <h3 className="h3">{word(found)}</h3>
      <p className="mut">{t('tells.what')}</p>
      <div className="acts">
        <button type="button" className="btn p" onClick={onChange}>
          {t('tells.change')}
        </button>
        <button type="button" className="btn q" disabled={busy} onClick={onSend}>
          {t('tells.asItIs')}
        </button>
      </div>
    </div>
  );
}
