import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { toProblem } from '../api';
import { useHints } from '../api/hints';
import { isMarked } from '../assisting/marker';
import { ErrorState, LoadingState, OfflineBand } from '../components';
import { NewVersionBand } from '../offline/new-version-band';
import { useFollowAccount } from '../presentation/follow-account';
import { usePresentation } from '../presentation/presentation';
import { useNetwork, useSession, useSignedIn } from '../session/session';
import { loadTexts } from '../texts/texts';
import { tongxing, tongxingElder } from '../theme/antd-theme';
import { BottomBar } from './bottom-bar';
import { SideNavigation } from './side-navigation';
import { TopBar } from './top-bar';

const elderPart = (name: 'ElderTop' | 'ShowNew' | 'CallBar') =>
  lazy(async () => {
    const [parts] = await Promise.all([import('../elder/elder-frame'), loadTexts(['elder'])]);
    return { default: parts[name] };
  });
const ElderTop = elderPart('ElderTop');
const ShowNew = elderPart('ShowNew');
const CallBar = elderPart('CallBar');
const AssistedBanner = lazy(async () => {
  const [parts] = await Promise.all([import('../assisting/assisted-banner'), loadTexts(['assisting'])]);
  return { default: parts.AssistedBanner };
});

/** Everything signed-in people see stands in this frame; whoever is not signed in is asked to, and comes back here. */
export function Frame() {
  const { pathname, search } = useLocation();
  const session = useSession();
  if (session.isPending) return <LoadingState />;
  if (session.error) {
    const problem = toProblem(session.error);
    if (problem.status === 401)
      return <Navigate to={`/sign-in?return=${encodeURIComponent(pathname + search)}`} replace />;
    return (
      <main className="sheet-page">
        <ErrorState error={problem} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  // Another person in the same window starts with nothing of the one before, their socket included.
  return <SignedInFrame key={session.data.account.id} />;
}

function SignedInFrame() {
  const { t } = useTranslation('shell');
  const { data: network } = useNetwork();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isFirst = useRef(true);
  const { language, elder } = usePresentation();
  const session = useSignedIn();
  const mayBeAssisted = session.assistance !== null || isMarked();
  useFollowAccount(session);
  useHints();
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else {
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }, [pathname]);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={elder ? tongxingElder : tongxing}
      button={{ autoInsertSpace: false }}
    >
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      {network?.demo && <p className="strip">{t('demo')}</p>}
      <Suspense fallback={null}>
        {elder && <ElderTop />}
        {mayBeAssisted && <AssistedBanner />}
      </Suspense>
      <div className="desk">
        <SideNavigation />
        <main className="page" id="content" ref={main} tabIndex={-1}>
          <TopBar />
          <OfflineBand />
          <NewVersionBand />
          {elder && (
            <Suspense fallback={null}>
              <ShowNew />
            </Suspense>
          )}
          <Suspense fallback={<LoadingState />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {elder && (
        <Suspense fallback={null}>
          <CallBar />
        </Suspense>
      )}
      <BottomBar />
    </ConfigProvider>
  );
}
