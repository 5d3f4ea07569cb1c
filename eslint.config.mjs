import globals from 'globals';
import tseslint from 'typescript-eslint';

// Each ban names the trap behind it (docs/architecture.md).
const save = {
  selector: "CallExpression[callee.property.name='save']",
  message: 'save() of a loaded row ignores its version. Use tx.update(Entity, { id, version }, change).',
};
const upsert = {
  selector: "CallExpression[callee.property.name='upsert']",
  message: 'upsert() hides whether a row was made or changed. Insert, or update with a guard.',
};
const forwardReference = {
  selector: "Identifier[name='forwardRef']",
  message: 'forwardRef means an event is missing: ask downwards, tell upwards.',
};
const requestScope = {
  selector: "MemberExpression[object.name='Scope'][property.name='REQUEST']",
  message: 'A request-scoped provider rebuilds everything above it per request. Pass the Actor.',
};
const implicitConversion = {
  selector: "Property[key.name='enableImplicitConversion']",
  message: 'Implicit conversion turns "false" into true. Say the type with a decorator of @app/http.',
};
const anyObject = {
  selector: "Decorator[expression.callee.name='IsObject']",
  message: '@IsObject lets any shape through. Declare a class and use @Nested.',
};
const httpException = {
  selector:
    'Identifier[name=/^(Http|BadRequest|Unauthorized|Forbidden|NotFound|Conflict|Gone|UnprocessableEntity|PreconditionFailed|NotAcceptable|InternalServerError|ServiceUnavailable)Exception$/]',
  message: 'Throw a DomainError of @app/kernel; the http library turns it into a problem document.',
};

const frontDoor = { group: ['@app/*/*'], message: 'Import the front door: @app/<name>.' };
const describing = {
  name: '@nestjs/swagger',
  message: 'It is loaded when it is asked. Take the decorators from @app/http.',
};

const everywhere = [save, upsert, forwardReference, requestScope, implicitConversion, anyObject];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'screenshots/', '.tongxing/', 'test/data/', '**/*.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'prefer-const': ['error', { destructuring: 'all' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...everywhere],
      'no-restricted-imports': ['error', { patterns: [frontDoor], paths: [describing] }],
    },
  },
  {
    files: ['libs/http/src/description.ts', 'apps/api/openapi-document.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [frontDoor] }] },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['libs/http/**', '**/*.controller.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, httpException] },
  },
  { files: ['libs/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    // Rules know neither the framework, the database nor the clock.
    files: ['libs/*/src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'process', message: 'Rules take what they need as values.' }],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Rules take the clock as a value.' },
        { object: 'Math', property: 'random', message: 'Rules take chance as a value.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...everywhere,
        httpException,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Rules take the clock as a value.',
        },
      ],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], languageOptions: { globals: globals.browser } },
);
