import { type ReactNode, createContext, useContext, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KaiText } from '../components';
import { type Draft, WithDraft } from '../drafts/with-draft';
import type { ActName, Referral } from './referrals';
import { namesOf } from './words';

/** What somebody has chosen and written in the form of one step. Each form uses what it needs of it. */
export interface StepWritten {
  reason?: string;
  by?: string;
  on?: string;
  services: string[];
  partnerId?: string;
  note: string;
}

const nothing: StepWritten = { services: [], note: '' };
type Steps = Partial<Record<ActName, StepWritten>>;

interface StepDrafts {
  of: (name: ActName) => StepWritten;
  change: (name: ActName, part: Partial<StepWritten>) => void;
  forget: (name: ActName) => void;
  /** Names a step's words need not hold, as far as this reader knows them. */
  names: readonly string[];
}

const StepDraftsContext = createContext<StepDrafts>({
  of: () => nothing,
  change: () => undefined,
  forget: () => undefined,
  names: [],
});

/**
 * Words of a step stay on this device until they are sent, whatever becomes of the referral meanwhile: a step that is no
 * longer possible takes its form away, not what was written in it.
 */
export function StepDraftsOf({ referral, children }: { referral: Referral; children: ReactNode }) {
  return (
    <WithDraft<Steps> kind="referral-step" part="next-step" key={referral.id}>
      {(draft) => (
        <Keeping draft={draft} referral={referral}>
          {children}
        </Keeping>
      )}
    </WithDraft>
  );
}

interface KeepingProps {
  draft: Draft<Steps>;
  referral: Referral;
  children: ReactNode;
}

function Keeping({ draft, referral, children }: KeepingProps) {
  const [steps, setSteps] = useState<Steps>(() => draft.written ?? {});
  const latest = useRef(steps);
  const write = (next: Steps) => {
    latest.current = next;
    setSteps(next);
    // Only words are worth keeping: what was merely ticked is ticked again.
    if (Object.values(next).some(({ note }) => note.trim() !== '')) draft.keep(next);
    else void draft.forget();
  };
  const drafts: StepDrafts = {
    of: (name) => steps[name] ?? nothing,
    change: (name, part) => write({ ...latest.current, [name]: { ...(latest.current[name] ?? nothing), ...part } }),
    forget(name) {
      const { [name]: _sent, ...rest } = latest.current;
      write(rest);
    },
    names: namesOf(referral),
  };
  const lost = (Object.entries(steps) as [ActName, StepWritten][]).filter(
    ([name, { note }]) => note.trim() !== '' && !referral.allowedActions.includes(actionOf(name)),
  );
  return (
    <StepDraftsContext value={drafts}>
      {draft.note}
      {lost.map(([name, { note }]) => (
        <KeptWords key={name} words={note} onDiscard={() => drafts.forget(name)} />
      ))}
      {children}
    </StepDraftsContext>
  );
}

/** The server names the way to another partner by what it does. */
const actionOf = (name: ActName): string => (name === 'another' ? 'choose-another' : name);

function KeptWords({ words, onDiscard }: { words: string; onDiscard: () => void }) {
  const { t } = useTranslation('acts');
  const [isCopied, setCopied] = useState(false);
  return (
    <section className="note kept-words" role="status">
      <h2 className="h3">{t('kept.title')}</h2>
      <p className="sm mut">{t('kept.why')}</p>
      <p>
        <KaiText>{words}</KaiText>
      </p>
      <div className="row wrap g3">
        <button
          type="button"
          className="btn"
          onClick={() => void navigator.clipboard?.writeText(words).then(() => setCopied(true))}
        >
          {t(isCopied ? 'kept.copied' : 'kept.copy')}
        </button>
        <button type="button" className="btn q" onClick={onDiscard}>
          {t('kept.discard')}
        </button>
      </div>
    </section>
  );
}

/** `useState` for the form of one step. */
export function useStepWritten(name: ActName) {
  const drafts = useContext(StepDraftsContext);
  return {
    written: drafts.of(name),
    change: (part: Partial<StepWritten>) => drafts.change(name, part),
    forget: () => drafts.forget(name),
    names: drafts.names,
  };
}
