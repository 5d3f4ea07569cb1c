import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { DateText, EmptyState, Icon, PageHead } from '../components';
import { useSignedIn } from '../session/session';
import { useSignOut } from '../session/sign-out';
import './drafts.css';
import { forgetDraft, useKeptDrafts } from './use-kept-draft';

/** What lies on this device only: go on, or throw away. Also where signing out asks before anything is lost. */
export default function DraftsPage() {
  const { t } = useTranslation('drafts');
  const [search] = useSearchParams();
  const { account, active, memberships } = useSignedIn();
  const drafts = useKeptDrafts();
  const signOut = useSignOut({ leavesDrafts: true });
  const isLeaving = search.has('leaving');
  const ofOther = (organizationId: string | null) =>
    organizationId !== (active?.organizationId ?? null) &&
    (memberships.find((one) => one.organizationId === organizationId)?.organizationName ?? t('formerOrganization'));
  return (
    <>
      <PageHead title={t('title')} />
      {drafts.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      ) : (
        <div className="drafts">
          <p className="mut">{t('what')}</p>
          <ul className="lst noside">
            {drafts.map(({ address, kind, at, organizationId }) => (
              <li key={address}>
                <div>
                  <span className="t">{t(`kind.${kind}`)}</span>
                  <div className="under">
                    <Icon name="cloudoff" />
                    {t('writtenAt')} <DateText value={new Date(at).toISOString()} />
                  </div>
                </div>
                <div className="end row wrap g2">
                  {ofOther(organizationId) ? (
                    <span className="sm mut">{t('ofOther', { organization: ofOther(organizationId) })}</span>
                  ) : (
                    <Link className="btn" to={address}>
                      {t('goOn')}
                    </Link>
                  )}
                  <button
                    type="button"
                    className="btn q x"
                    onClick={() => void forgetDraft({ accountId: account.id, address })}
                  >
                    {t('throwAway')}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isLeaving && (
        <section className="note leaving">
          <h2 className="h3">{t(drafts.length > 0 ? 'leaving' : 'leavingNone')}</h2>
          {drafts.length > 0 && <p className="mut">{t('leavingWhat')}</p>}
          <div className="row wrap g3">
            <Link className="btn" to="/">
              {t('stay')}
            </Link>
            <button
              type="button"
              className={drafts.length > 0 ? 'btn x' : 'btn'}
              disabled={signOut.busy}
              onClick={() => void signOut.send()}
            >
              {t(drafts.length > 0 ? 'leaveAnyway' : 'leave')}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
