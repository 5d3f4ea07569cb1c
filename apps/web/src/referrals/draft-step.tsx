import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NextStep } from '../components';
import type { Referral } from './referrals';
import { useRuleWord } from './words';

/** What a draft needs next, one thing at a time: a partner, the person's yes, a look at what will be seen. */
export function DraftStep({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const ruleWord = useRuleWord();
  const { id, sendBlockers: blockers, recipient, card } = referral;
  const mayEdit = referral.allowedActions.includes('edit');
  const isBlocked = (code: string) => blockers.includes(code);
  const consentCode = blockers.find((code) => code.startsWith('consent-'));
  const isChild = card ? ['0-2', '3-5', '6-9', '10-13', '14-17'].includes(card.ageBand) : false;
  const quiet = (
    <div className="row wrap quiet-acts">
      <Link className="btn q" to={`/referrals/${id}/edit`}>
        {t('draft.edit')}
      </Link>
      {recipient && (
        <Link className="btn q" to={`/referrals/${id}/partner`}>
          {t('draft.changePartner')}
        </Link>
      )}
    </div>
  );
  if (!mayEdit)
    return (
      <section className="note">
        <h2 className="h3">{referral.holderName}</h2>
        <p className="mut">{t('hands.caseTeam')}</p>
      </section>
    );
  if (isBlocked('recipient-missing') || isBlocked('recipient-not-active') || isBlocked('referral-already-open')) {
    const code = blockers.find(
      (one) => one !== 'recipient-missing' && !one.startsWith('consent-') && one !== 'preview-not-seen',
    );
    return (
      <NextStep title={t('draft.partner')} note={code ? ruleWord({ code }) : undefined}>
        <Link className="btn p" to={`/referrals/${id}/partner`}>
          {t('draft.partnerButton')}
        </Link>
        {quiet}
      </NextStep>
    );
  }
  if (consentCode === 'consent-refused')
    return (
      <NextStep title={t('draft.refused', { name: recipient?.name ?? '' })} note={t('draft.refusedNote')}>
        <Link className="btn p" to={`/referrals/${id}/partner`}>
          {t('draft.refusedButton')}
        </Link>
        {quiet}
      </NextStep>
    );
  if (consentCode)
    return (
      <NextStep
        title={t('draft.consent')}
        note={isChild ? t('draft.consentGuardian') : ruleWord({ code: consentCode })}
      >
        <Link className="btn p" to={`/referrals/${id}/consent`}>
          {t('draft.consentButton')}
        </Link>
        {quiet}
      </NextStep>
    );
  if (isBlocked('supervisor-needed'))
    return (
      <section className="note">
        <h2 className="h3">{t('draft.supervisor')}</h2>
        <p className="mut">{t('draft.supervisorNote')}</p>
        <div className="row wrap g2">
          <Link className="btn" to={`/referrals/${id}/preview`}>
            {t('draft.previewButton')}
          </Link>
          {quiet}
        </div>
      </section>
    );
  return (
    <NextStep title={t('draft.preview')}>
      <Link className="btn p" to={`/referrals/${id}/preview`}>
        {t('draft.previewButton')}
      </Link>
      {quiet}
    </NextStep>
  );
}
