import { checkRules } from '../../domain/model/check-rules';
import { ruleMessages } from '../../domain/model/describe-rules';
import { plainText } from '../../domain/model/plain-text';
import { DEFAULT_RULES } from '../../domain/model/rules';
import type { SavedTemplate, Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { rulesOf, rulesRow } from '../../wire/shared/rules';
import type { Handlers, Wire } from '../operation';
import { problem } from '../problem';

/** Nobody chooses from more. */
const MAX_TEMPLATES = 200;

type TemplateOperation = 'listTemplates' | 'saveTemplate' | 'removeTemplate';

export function templateRoutes({ templates }: Station): Pick<Handlers, TemplateOperation> {
  return {
    listTemplates: ({ texts }) => ({ status: 200, body: { templates: templates.list().map((one) => templateRow(one, texts)) } }),
    saveTemplate: ({ path: { template }, body: { rules }, texts }) => {
      const name = plainText(template);
      if (name === '') return problem(texts, 422, { code: 'bad-value', params: { problem: 'missing', field: 'name' } });
      const checked = checkRules(rulesOf(rules, DEFAULT_RULES));
      if (!checked.ok) {
        const problems = checked.problems.map(({ message }) => message);
        return problem(texts, 422, { code: 'bad-value', params: { problem: 'rules', rules: problems } });
      }
      const known = templates.list();
      if (known.length >= MAX_TEMPLATES && !known.some((one) => one.name === name)) {
        return problem(texts, 409, { code: 'too-many-templates', params: { max: MAX_TEMPLATES } });
      }
      templates.save(name, checked.rules);
      return { status: 200, body: templateRow({ name, rules: checked.rules }, texts) };
    },
    removeTemplate: ({ path: { template }, texts }) =>
      templates.remove(plainText(template)) ? { status: 204 } : problem(texts, 404, { code: 'unknown-template', params: { template } }),
  };
}

function templateRow({ name, rules }: SavedTemplate, texts: Texts): Wire<'Template'> {
  return { name, rules: rulesRow(rules), sentences: ruleMessages(rules).map((message) => texts.say('rule', message)) };
}
