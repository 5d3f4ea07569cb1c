import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { onPresentation, presentation } from '../presentation/presentation';
import type { Namespace } from './catalogue';
import shell from './zh-CN/shell';
import states from './zh-CN/states';

const catalogues = import.meta.glob<{ default: object }>(['./*/*.ts', '!./zh-CN/shell.ts', '!./zh-CN/states.ts']);

/** Reads `texts/<language>/<namespace>.ts` when a page first needs it. */
const catalogueFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    // A namespace nobody has translated yet is better read in Chinese than as bare keys.
    const load = catalogues[`./${language}/${namespace}.ts`] ?? catalogues[`./zh-CN/${namespace}.ts`];
    if (!load) return done(new Error(`no catalogue ${language}/${namespace}`), null);
    load().then(
      (file) => done(null, file.default as Record<string, string>),
      (error: Error) => done(error, null),
    );
  },
};

export const ready = i18next
  .use(catalogueFiles)
  .use(initReactI18next)
  .init({
    lng: presentation().language,
    // Both languages have every key (test/web/catalogue), so nobody loads a second one in case.
    fallbackLng: false,
    defaultNS: 'shell',
    ns: ['shell', 'states'],
    partialBundledLanguages: true,
    resources: { 'zh-CN': { shell, states } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });

onPresentation(() => {
  if (i18next.language !== presentation().language) void i18next.changeLanguage(presentation().language);
});

export function loadTexts(namespaces: readonly Namespace[]) {
  return namespaces.length > 0 ? i18next.loadNamespaces(namespaces) : Promise.resolve();
}

export { i18next };
