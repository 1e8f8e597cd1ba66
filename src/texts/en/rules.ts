import type { RuleMessages } from '../../domain/model/rule.messages';
import type { RulesProblemMessages } from '../../domain/model/rules-problem.messages';
import type { MessageTexts } from '../catalogue';

export const ruleTexts: MessageTexts<RuleMessages> = {};

export const rulesProblemTexts: MessageTexts<RulesProblemMessages> = {};
