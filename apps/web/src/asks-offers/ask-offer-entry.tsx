import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateText, ErrorState, Icon, type IconName, Mark, type Tone } from '../components';
import { listed } from '../texts/joining';
import { AskOfferForm } from './ask-offer-form';
import { type AskOffer, type Step, useAskOfferStep } from './asks-offers';

const icons: Record<AskOffer['kind'], IconName> = { ask: 'search', offer: 'hand' };
const marks: Record<AskOffer['state'], { icon: IconName; tone: Tone }> = {
  open: { icon: 'hour', tone: 'theirs' },
  matched: { icon: 'link', tone: 'both' },
  closed: { icon: 'inbox', tone: 'ended' },
  expired: { icon: 'clock', tone: 'ended' },
};
const steps: readonly Step[] = ['confirm', 'answer', 'reopen', 'close', 'drop'];

/** One ask or offer, with what the reader's organisation may do with it. */
export function AskOfferEntry({ line }: { line: AskOffer }) {
  const { t } = useTranslation('asks-offers');
  const [changing, setChanging] = useState(false);
  const step = useAskOfferStep(line.id);
  const { kind, allowedActions, matches } = line;
  const words = (of: Step) => (of === 'answer' ? t(`answer.${kind}`) : t(`step.${of}`));
  if (changing)
    return (
      <li>
        <AskOfferForm kind={kind} line={line} onClose={() => setChanging(false)} />
      </li>
    );
  return (
    <li className="ask-offer">
      <p className="sm mut row wrap g2">
        <Icon name={icons[kind]} />
        <span>{t(`kind.${kind}`)}</span>
        <Mark
          {...marks[line.state]}
          tone={allowedActions.includes('answer') ? 'mine' : marks[line.state].tone}
          word={t(`state.${line.state}`)}
        />
      </p>
      <Link className="t" to={`/asks-offers/${line.id}`}>
        {line.what}
      </Link>
      <div className="under row wrap g4 sm">
        <Link to={`/directory/${line.organizationId}`}>{line.organizationName}</Link>
        {line.areaCode && <span>{line.areaName ?? line.areaCode}</span>}
        {line.untilOn && (
          <span>
            {t('until')} <DateText value={line.untilOn} as="day" />
          </span>
        )}
        {line.whoToAsk && <span>{t('whoToAskIs', { who: line.whoToAsk })}</span>}
        {line.fromMeeting && <span>{t('fromMeeting')}</span>}
      </div>
      {matches.length > 0 && (
        <p className="sm">
          {t('matchedWith', { names: listed(matches.map((match) => match.organizationName)) })}{' '}
          {matches.map((match) => (
            <Link key={match.id} to={`/directory/${match.organizationId}`}>
              {t('reach', { name: match.organizationName })}
            </Link>
          ))}
        </p>
      )}
      {allowedActions.length > 0 && (
        <div className="row wrap g3">
          {steps
            .filter((each) => allowedActions.includes(each))
            .map((each) => (
              <button
                key={each}
                type="button"
                className={each === 'confirm' || each === 'answer' ? 'btn' : 'btn q'}
                disabled={step.busy}
                onClick={() => void step.send(each)}
              >
                {words(each)}
              </button>
            ))}
          {allowedActions.includes('edit') && (
            <button type="button" className="btn q" onClick={() => setChanging(true)}>
              {t('step.edit')}
            </button>
          )}
        </div>
      )}
      {step.problem && <ErrorState inline error={step.problem} />}
    </li>
  );
}
