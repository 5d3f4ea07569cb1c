import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Problem } from '../api';
import { ErrorState, Icon, LoadingState, PageHead } from '../components';
import { useSignedIn } from '../session/session';
import { type Choices, type ChoicesInput, useChoices, useKeepChoices } from './choices';
import { GroupRows, Switch } from './choice-rows';
import { NowSentence } from './now-sentence';
import { MessagePreviews } from './message-previews';
import './settings.css';

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** What a person is told outside the product, and when. Whoever never comes here is told sensibly as well. */
export default function NotificationSettingsPage() {
  const { t } = useTranslation('notification-settings');
  const { t: inbox } = useTranslation('notifications');
  const { active } = useSignedIn();
  const choices = useChoices();
  return (
    <>
      <PageHead title={t('title')} crumbs={[{ word: inbox('title'), to: '/notifications' }]} />
      <p className="mut settings-lead">{t('lead')}</p>
      {choices.isPending && <LoadingState what={t('title')} />}
      {choices.error && <ErrorState error={choices.error} onRetry={() => void choices.refetch()} />}
      <div className="cols wider">
        {choices.data && <Kept choices={choices.data} />}
        <aside className="settings-aside">
          {active?.role === 'organization-admin' && (
            <section className="note">
              <h2 className="h3">{t('robotsTitle')}</h2>
              <p className="mut">{t('robotsNote')}</p>
              <Link className="btn" to="/notifications/robots">
                {t('robotsOpen')}
              </Link>
            </section>
          )}
          <MessagePreviews />
        </aside>
      </div>
    </>
  );
}

/** What the server keeps fills the form anew at every version; that it was saved, or changed elsewhere, outlives that. */
function Kept({ choices }: { choices: Choices }) {
  const keep = useKeepChoices(choices);
  const [savedVersion, setSavedVersion] = useState<number>();
  const send = (chosen: ChoicesInput) => void keep.send(chosen).then((kept) => setSavedVersion(kept?.version));
  return (
    <ChoicesForm
      key={choices.version}
      choices={choices}
      keep={{ busy: keep.busy, problem: keep.problem, send }}
      isSaved={savedVersion === choices.version}
    />
  );
}

interface ChoicesFormProps {
  choices: Choices;
  keep: { busy: boolean; problem: Problem | null; send: (chosen: ChoicesInput) => void };
  isSaved: boolean;
}

function ChoicesForm({ choices, keep, isSaved }: ChoicesFormProps) {
  const { t } = useTranslation('notification-settings');
  const [chosen, setChosen] = useState(() => inputOf(choices));
  const [isChanged, setIsChanged] = useState(false);
  const hasNight = chosen.nightFrom !== undefined && chosen.nightUntil !== undefined;
  const isNightEmpty = hasNight && chosen.nightFrom === chosen.nightUntil;
  const change = (more: Partial<ChoicesInput>) => {
    setIsChanged(true);
    setChosen({ ...chosen, ...more });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isNightEmpty) keep.send(chosen);
  };
  const hour = (id: string, label: string, value: number | undefined, onChange: (hour: number) => void) => (
    <label className="hour" htmlFor={id}>
      {label}
      <select id={id} className="inp" value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {hours.map((one) => (
          <option key={one} value={one}>
            {t('hour', { hour: one })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form className="settings" onSubmit={submit} noValidate>
      <MailState choices={choices} />
      <section aria-labelledby="kinds">
        <h2 className="h2" id="kinds">
          {t('kinds')}
        </h2>
        <GroupRows chosen={chosen} onChange={change} />
      </section>
      <section aria-labelledby="digest">
        <h2 className="h2" id="digest">
          {t('digestTitle')}
        </h2>
        <p className="mut">{t('digestNote')}</p>
        <label className="hour" htmlFor="digest-hour">
          {t('digestHour')}
          <select
            id="digest-hour"
            className="inp"
            value={chosen.digestHour ?? ''}
            onChange={({ target }) => change({ digestHour: target.value === '' ? undefined : Number(target.value) })}
          >
            <option value="">{t('noDigest')}</option>
            {hours.map((one) => (
              <option key={one} value={one}>
                {t('hour', { hour: one })}
              </option>
            ))}
          </select>
        </label>
      </section>
      <section aria-labelledby="quiet">
        <h2 className="h2" id="quiet">
          {t('quietTitle')}
        </h2>
        <Switch
          label={t('night')}
          on={hasNight}
          onChange={(on) =>
            change(on ? { nightFrom: 20, nightUntil: 8 } : { nightFrom: undefined, nightUntil: undefined })
          }
        />
        {hasNight && (
          <div className="row wrap g3 night">
            {hour('night-from', t('nightFrom'), chosen.nightFrom, (nightFrom) => change({ nightFrom }))}
            {hour('night-until', t('nightUntil'), chosen.nightUntil, (nightUntil) => change({ nightUntil }))}
          </div>
        )}
        {isNightEmpty && (
          <p className="wrong" role="alert">
            <Icon name="info" />
            {t('sameNight')}
          </p>
        )}
        <Switch label={t('daysOff')} on={chosen.quietDaysOff} onChange={(quietDaysOff) => change({ quietDaysOff })} />
        <Switch label={t('urgent')} on={chosen.urgentPasses} onChange={(urgentPasses) => change({ urgentPasses })} />
        <p className="mut sm">{t('quietNote')}</p>
      </section>
      <NowSentence chosen={chosen} />
      {keep.problem && (
        <ErrorState
          inline
          error={keep.problem}
          fact={keep.problem.status === 412 ? t('changedElsewhere') : undefined}
          hasTyped={keep.problem.status !== 412}
        />
      )}
      <div className="row wrap g3">
        <button type="submit" className="btn p" disabled={keep.busy || isNightEmpty}>
          {t('save')}
        </button>
        <p role="status">
          {isSaved && !isChanged && (
            <span className="saved-note">
              <Icon name="checkc" />
              {t('saved')}
            </span>
          )}
        </p>
      </div>
    </form>
  );
}

/** Where mails cannot arrive, choosing them would be an empty promise: the page says so first. */
function MailState({ choices: { mails, hasMailAddress } }: { choices: Choices }) {
  const { t } = useTranslation('notification-settings');
  if (mails === 'none') return <p className="note">{t('mailsNone')}</p>;
  if (!hasMailAddress) return <p className="note">{t('noAddress')}</p>;
  if (mails === 'sent') return null;
  return (
    <p className="note">
      {t('mailsKept')} <Link to="/mail-outbox">{t('mailsKeptWhere')}</Link>
    </p>
  );
}

const inputOf = ({ mail, digest, digestHour, nightFrom, nightUntil, quietDaysOff, urgentPasses }: Choices) =>
  ({
    mail,
    digest,
    digestHour: digestHour ?? undefined,
    nightFrom: nightFrom ?? undefined,
    nightUntil: nightUntil ?? undefined,
    quietDaysOff,
    urgentPasses,
  }) satisfies ChoicesInput;
