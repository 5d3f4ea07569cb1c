import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../presentation/language-switch';
import { useNetwork } from '../session/session';
import { SignInHero } from './sign-in-hero';
import './sign-in.css';

interface DoorPageProps {
  title: string;
  /** Of the window, where the page greets by name. */
  windowTitle?: string;
  /** Small print below everything. */
  foot?: ReactNode;
  children: ReactNode;
}

/** Every page that stands before the signed-in frame: sign in, first run, an invitation. */
export function DoorPage({ title, windowTitle = title, foot, children }: DoorPageProps) {
  const { t } = useTranslation('shell');
  const { data: network } = useNetwork();
  useEffect(() => {
    document.title = `${windowTitle} · ${t('product')}`;
  }, [windowTitle, t]);
  return (
    <div className="sign-in">
      <SignInHero network={network?.name} />
      <main className="sign-in-body">
        <LanguageSwitch />
        <h1 className="h1">{title}</h1>
        {children}
        {foot && <p className="sm mut foot">{foot}</p>}
      </main>
    </div>
  );
}
