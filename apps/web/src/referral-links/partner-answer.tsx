import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts, LoadingState, wholeDate } from '../components';
import { useExpertise } from '../directory/organizations';
import { AskFacts, PersonFacts } from '../referrals/field-rows';
import { DoorPage } from '../sign-in/door-page';
import { CallSource, Thanks } from './answer-parts';
import { AcceptForm, DeclineForm, ResultForm } from './partner-forms';
import type { OpenedLink } from './link-api';

export interface AnswerProps {
  token: string;
  link: OpenedLink;
}

/** Who asks, for what, until when; then yes or no, and later how it ended. Who it is about does not stand here. */
export function PartnerAnswer({ token, link }: AnswerProps) {
  const { t } = useTranslation('referral-links');
  const { t: shell } = useTranslation('shell');
  const { sourceName, recipientName, number, dueAt, expiresAt, card } = link;
  return (
    <DoorPage title={t('partner.title', { source: sourceName, name: recipientName })} windowTitle={t('title')}>
      <div className="answering">
        <Facts
          rows={[
            { label: t('partner.number'), value: number },
            { label: t('partner.to'), value: recipientName },
            ...(dueAt && card ? [{ label: t('partner.due'), value: wholeDate(shell, dueAt) }] : []),
            { label: t('partner.until'), value: wholeDate(shell, expiresAt) },
          ]}
        />
        <CallSource link={link} />
        {card && <Asked card={card} />}
        <Answering token={token} link={link} />
      </div>
    </DoorPage>
  );
}

function Asked({ card }: { card: NonNullable<OpenedLink['card']> }) {
  const { t } = useTranslation('referral-links');
  const words = useExpertise();
  return (
    <section className="col g3" aria-labelledby="asked">
      <h2 className="h3" id="asked">
        {t('partner.asked')}
      </h2>
      {words.isPending ? (
        <LoadingState />
      ) : (
        <>
          <PersonFacts card={card} fields={[]} />
          <AskFacts card={card} fields={[]} />
        </>
      )}
      <p className="note">{t('partner.notShown')}</p>
    </section>
  );
}

function Answering({ token, link }: AnswerProps) {
  const { t } = useTranslation('referral-links');
  const [form, setForm] = useState<'decline' | 'complete'>();
  const { openActions, answered, sourceName: source } = link;
  const close = () => setForm(undefined);
  if (answered.includes('complete'))
    return (
      <Thanks title={t('thanks.complete')}>
        <p>{t('thanks.completeNext', { source })}</p>
      </Thanks>
    );
  if (answered.includes('decline'))
    return (
      <Thanks title={t('thanks.decline')}>
        <p>{t('thanks.declineNext', { source })}</p>
      </Thanks>
    );
  const mayReturn = openActions.includes('complete');
  if (form === 'complete') return <ResultForm token={token} link={link} onCancel={close} />;
  if (answered.includes('accept') || mayReturn)
    return (
      <>
        {answered.includes('accept') && (
          <Thanks title={t('thanks.accept')}>
            <p>{t('thanks.acceptNext', { source })}</p>
            {!mayReturn && <p>{t('thanks.acceptLater')}</p>}
          </Thanks>
        )}
        {mayReturn && (
          <button type="button" className="btn p big wide" onClick={() => setForm('complete')}>
            {t('result.open')}
          </button>
        )}
      </>
    );
  if (form === 'decline') return <DeclineForm token={token} onCancel={close} />;
  if (openActions.includes('accept')) return <AcceptForm token={token} onDecline={() => setForm('decline')} />;
  return (
    <section className="note">
      <h2 className="h3">{t('partner.over')}</h2>
      <p>{t('partner.overDo', { source })}</p>
    </section>
  );
}
