import type { MoveId } from '../types.ts';

/** The studies behind each move, by their ids. */
export const MOVE_REFERENCES: Readonly<Record<MoveId, readonly ReferenceId[]>> = {
  'ankle-pumps': ['kropp2018', 'toya2016'],
  'heel-bounce': ['morishima2016'],
  'ankle-circles': ['monteiro2022'],
  'toe-curl-and-fan': ['gooding2016', 'monteiro2022'],
  'toe-weave-circles': [],
  'mindful-roll-walk': ['thosar2015', 'buffey2022'],
  'seated-heel-lifts': ['kropp2018', 'tsuda2017', 'hamilton2022'],
  'big-toe-switch': ['gooding2016', 'monteiro2022'],
  'short-foot-dome': ['mckeon2015', 'taddei2020'],
  'towel-scrunch': [],
  'standing-heel-raise': ['padberg2004', 'young2013'],
  'towel-heel-raise': ['rathleff2015', 'riel2023'],
  'one-leg-stand': ['streckmann2014'],
  'plantar-fascia-pull': ['digiovanni2003', 'rompe2010', 'sweeting2011'],
  'tucked-toe-stretch': [],
  'wall-calf-stretch': ['radford2006', 'young2013', 'radford2007'],
  'strap-calf-stretch': ['radford2006', 'radford2007'],
  'top-of-foot-stretch': [],
  'gliding-warm-up': ['eguchi2016', 'davis2020', 'gokbulut2022', 'hinds2004'],
  'thumb-fans': ['davis2020', 'eguchi2016'],
  'arch-knuckle-slide': ['davis2020'],
  'heel-cup-squeeze': [],
  'toe-roll-and-pull': [],
  'calf-knead': ['renan2011', 'davis2020', 'sutham2020'],
  'lymph-sweep': ['vairo2009', 'thompson2020'],
  'oil-ritual-strokes': ['eguchi2016'],
  'reflex-thumb-walk': ['wang2020', 'ernst2011'],
  'solar-plexus-hold': ['zaccaro2018'],
  'inner-arch-line': ['ernst2011'],
  'shiatsu-sole-line': ['robinson2011'],
  'taichong-press': ['robinson2011'],
  'thai-knuckle-press': ['chatchawan2015'],
  'ball-roll-sole': ['grieve2015', 'wilke2020'],
  'roller-glide': ['wilke2020'],
  'cool-bottle-roll': [],
  'slow-breath-feet': ['zaccaro2018', 'fincham2023'],
  'cyclic-sigh': ['balban2023', 'fincham2023'],
  'breath-paced-pumps': ['kwon2003'],
  'foot-scan': ['ussher2014', 'singh2013'],
  'warm-sand-imagery': ['toussaint2021'],
  'tense-and-release-feet': ['toussaint2021'],
  'feet-up-rest': [],
  'massager-settle-in': [],
  'massager-three-zones': [],
};

export type ReferenceId = keyof typeof REFERENCES;

/** Where a study is to be found. What it found is the message `ref_<id>`. */
export const REFERENCES = {
  digiovanni2003: {
    short: 'DiGiovanni 2003',
    full: 'DiGiovanni BF, Nawoczenski DA, Lintal ME, Moore EA, Murray JC, Wilding GE, Baumhauer JF. 2003. Tissue-specific plantar fascia-stretching exercise enhances outcomes in patients with chronic heel pain: a prospective, randomized study. J Bone Joint Surg Am 85(7):1270-1277.',
  },
  rompe2010: {
    short: 'Rompe 2010',
    full: 'Rompe JD, Cacchio A, Weil L Jr, Furia JP, Haist J, Reiners V, Schmitz C, Maffulli N. 2010. Plantar fascia-specific stretching versus radial shock-wave therapy as initial treatment of plantar fasciopathy. J Bone Joint Surg Am 92(15):2514-2522.',
  },
  digiovanni2006: {
    short: 'DiGiovanni 2006',
    full: 'DiGiovanni BF, Nawoczenski DA, Malay DP, Graci PA, Williams TT, Wilding GE, Baumhauer JF. 2006. Plantar fascia-specific stretching exercise improves outcomes in patients with chronic plantar fasciitis: a prospective clinical trial with two-year follow-up. J Bone Joint Surg Am 88(8):1775-1781.',
  },
  koc2023: {
    short: 'Koc 2023',
    full: 'Koc TA Jr, Bise CG, Neville C, Carreira D, Martin RL, McDonough CM. 2023. Heel Pain - Plantar Fasciitis: Revision 2023. J Orthop Sports Phys Ther 53(12):CPG1-CPG39.',
  },
  rathleff2015: {
    short: 'Rathleff 2015',
    full: 'Rathleff MS, Molgaard CM, Fredberg U, et al. 2015. High-load strength training improves outcome in patients with plantar fasciitis: a randomized controlled trial with 12-month follow-up. Scand J Med Sci Sports 25(3):e292-e300.',
  },
  riel2023: {
    short: 'Riel 2023',
    full: 'Riel H, Vicenzino B, Olesen JL, Jensen MB, Ehlers LH, Rathleff MS. 2023. Does a corticosteroid injection plus exercise or exercise alone add to the effect of patient advice and a heel cup for patients with plantar fasciopathy? A randomised clinical trial. Br J Sports Med 57(18):1180-1186.',
  },
  radford2007: {
    short: 'Radford 2007',
    full: 'Radford JA, Landorf KB, Buchbinder R, Cook C. 2007. Effectiveness of calf muscle stretching for the short-term treatment of plantar heel pain: a randomised trial. BMC Musculoskelet Disord 8:36.',
  },
  sweeting2011: {
    short: 'Sweeting 2011',
    full: 'Sweeting D, Parish B, Hooper L, Chester R. 2011. The effectiveness of manual stretching in the treatment of plantar heel pain: a systematic review. J Foot Ankle Res 4:19.',
  },
  radford2006: {
    short: 'Radford 2006',
    full: 'Radford JA, Burns J, Buchbinder R, Landorf KB, Cook C. 2006. Does stretching increase ankle dorsiflexion range of motion? A systematic review. Br J Sports Med 40(10):870-875.',
  },
  young2013: {
    short: 'Young 2013',
    full: 'Young R, Nix S, Wholohan A, Bradhurst R, Reed L. 2013. Interventions for increasing ankle joint dorsiflexion: a systematic review and meta-analysis. J Foot Ankle Res 6:46.',
  },
  mckeon2015: {
    short: 'McKeon 2015',
    full: 'McKeon PO, Hertel J, Bramble D, Davis I. 2015. The foot core system: a new paradigm for understanding intrinsic foot muscle function. Br J Sports Med 49(5):290.',
  },
  gooding2016: {
    short: 'Gooding 2016',
    full: 'Gooding TM, Feger MA, Hart JM, Hertel J. 2016. Intrinsic foot muscle activation during specific exercises: a T2 time magnetic resonance imaging study. J Athl Train 51(8):644-650.',
  },
  taddei2020: {
    short: 'Taddei 2020',
    full: 'Taddei UT, Matias AB, Duarte M, Sacco ICN. 2020. Foot core training to prevent running-related injuries: a survival analysis of a single-blind, randomized controlled trial. Am J Sports Med 48(14):3610-3619.',
  },
  kropp2018: {
    short: 'Kropp 2018',
    full: 'Kropp AT, Meiss AL, Guthoff AE, Vettorazzi E, Guth S, Bamberger CM. 2018. The efficacy of forceful ankle and toe exercises to increase venous return: a comprehensive Doppler ultrasound study. Phlebology 33(5):330-337.',
  },
  toya2016: {
    short: 'Toya 2016',
    full: 'Toya K, Sasano K, Takasoh T, et al. 2016. Ankle positions and exercise intervals effect on the blood flow velocity in the common femoral vein during ankle pumping exercises. J Phys Ther Sci 28(2):685-688.',
  },
  kwon2003: {
    short: 'Kwon 2003',
    full: 'Kwon OY, Jung DY, Kim Y, Cho SH, Yi CH. 2003. Effects of ankle exercise combined with deep breathing on blood flow velocity in the femoral vein. Aust J Physiother 49(4):253-258.',
  },
  morishima2016: {
    short: 'Morishima 2016',
    full: 'Morishima T, Restaino RM, Walsh LK, Kanaley JA, Fadel PJ, Padilla J. 2016. Prolonged sitting-induced leg endothelial dysfunction is prevented by fidgeting. Am J Physiol Heart Circ Physiol 311(1):H177-H182.',
  },
  thosar2015: {
    short: 'Thosar 2015',
    full: 'Thosar SS, Bielko SL, Mather KJ, Johnston JD, Wallace JP. 2015. Effect of prolonged sitting and breaks in sitting time on endothelial function. Med Sci Sports Exerc 47(4):843-849.',
  },
  buffey2022: {
    short: 'Buffey 2022',
    full: 'Buffey AJ, Herring MP, Langley CK, Donnelly AE, Carson BP. 2022. The acute effects of interrupting prolonged sitting time in adults with standing and light-intensity walking on biomarkers of cardiometabolic health: a systematic review and meta-analysis. Sports Med 52(8):1765-1787.',
  },
  hamilton2022: {
    short: 'Hamilton 2022',
    full: 'Hamilton MT, Hamilton DG, Zderic TW. 2022. A potent physiological method to magnify and sustain soleus oxidative metabolism improves glucose and lipid regulation. iScience 25(9):104869.',
  },
  tsuda2017: {
    short: 'Tsuda 2017',
    full: 'Tsuda K, Takahira N, Sakamoto M, et al. 2017. Intense triceps surae contraction increases lower extremity venous blood flow. Prog Rehabil Med 2:20170009.',
  },
  padberg2004: {
    short: 'Padberg 2004',
    full: 'Padberg FT Jr, Johnston MV, Sisto SA. 2004. Structured exercise improves calf muscle pump function in chronic venous insufficiency: a randomized trial. J Vasc Surg 39(1):79-87.',
  },
  albulescu2022: {
    short: 'Albulescu 2022',
    full: 'Albulescu P, Macsinga I, Rusu A, Sulea C, Bodnaru A, Tulbure BT. 2022. "Give me a break!" A systematic review and meta-analysis on the efficacy of micro-breaks for increasing well-being and performance. PLoS ONE 17(8):e0272460.',
  },
  davis2020: {
    short: 'Davis 2020',
    full: 'Davis HL, Alabed S, Chico TJA. 2020. Effect of sports massage on performance and recovery: a systematic review and meta-analysis. BMJ Open Sport Exerc Med 6(1):e000614.',
  },
  shoemaker1997: {
    short: 'Shoemaker 1997',
    full: 'Shoemaker JK, Tiidus PM, Mader R. 1997. Failure of manual massage to alter limb blood flow: measures by Doppler ultrasound. Med Sci Sports Exerc 29(5):610-614.',
  },
  hinds2004: {
    short: 'Hinds 2004',
    full: 'Hinds T, McEwan I, Perkes J, Dawson E, Ball D, George K. 2004. Effects of massage on limb and skin blood flow after quadriceps exercise. Med Sci Sports Exerc 36(8):1308-1313.',
  },
  eguchi2016: {
    short: 'Eguchi 2016',
    full: 'Eguchi E, Funakubo N, Tomooka K, Ohira T, Ogino K, Tanigawa T. 2016. The effects of aroma foot massage on blood pressure and anxiety in Japanese community-dwelling men and women: a crossover randomized controlled trial. PLoS ONE 11(3):e0151712.',
  },
  gokbulut2022: {
    short: 'Gokbulut 2022',
    full: 'Gokbulut N, Ibici Akca E, Karakayali Ay C. 2022. The impact of foot massage given to postmenopausal women on anxiety, fatigue, and sleep: a randomized-controlled trial. Menopause 29(11):1254-1262.',
  },
  meier2020: {
    short: 'Meier 2020',
    full: 'Meier M, Unternaehrer E, Dimitroff SJ, et al. 2020. Standardized massage interventions as protocols for the induction of psychophysiological relaxation in the laboratory: a block randomized, controlled trial. Sci Rep 10:14774.',
  },
  moyer2011: {
    short: 'Moyer 2011',
    full: 'Moyer CA, Seefeldt L, Mann ES, Jackley LM. 2011. Does massage therapy reduce cortisol? A comprehensive quantitative review. J Bodyw Mov Ther 15(1):3-14.',
  },
  field2005: {
    short: 'Field 2005',
    full: 'Field T, Hernandez-Reif M, Diego M, Schanberg S, Kuhn C. 2005. Cortisol decreases and serotonin and dopamine increase following massage therapy. Int J Neurosci 115(10):1397-1413.',
  },
  day1987: {
    short: 'Day 1987',
    full: 'Day JA, Mason RR, Chesrown SE. 1987. Effect of massage on serum level of beta-endorphin and beta-lipotropin in healthy adults. Phys Ther 67(6):926-930.',
  },
  kaada1989: {
    short: 'Kaada 1989',
    full: 'Kaada B, Torsteinbo O. 1989. Increase of plasma beta-endorphins in connective tissue massage. Gen Pharmacol 20(4):487-489.',
  },
  rapaport2010: {
    short: 'Rapaport 2010',
    full: 'Rapaport MH, Schettler P, Bresee C. 2010. A preliminary study of the effects of a single session of Swedish massage on hypothalamic-pituitary-adrenal and immune function in normal individuals. J Altern Complement Med 16(10):1079-1088.',
  },
  vairo2009: {
    short: 'Vairo 2009',
    full: 'Vairo GL, Miller SJ, McBrier NM, Buckley WE. 2009. Systematic review of efficacy for manual lymphatic drainage techniques in sports medicine and rehabilitation: an evidence-based practice approach. J Man Manip Ther 17(3):e80-e89.',
  },
  thompson2020: {
    short: 'Thompson 2020',
    full: 'Thompson B, Gaitatzis K, Janse de Jonge X, Blackwell R, Koelmeyer LA. 2020. Manual lymphatic drainage treatment for lymphedema: a systematic review of the literature. J Cancer Surviv (doi 10.1007/s11764-020-00928-1).',
  },
  ernst2011: {
    short: 'Ernst 2011',
    full: 'Ernst E, Posadzki P, Lee MS. 2011. Reflexology: an update of a systematic review of randomised clinical trials. Maturitas 68(2):116-120.',
  },
  wang2020: {
    short: 'Wang 2020',
    full: 'Wang WL, Hung HY, Chen YR, et al. 2020. Effect of foot reflexology intervention on depression, anxiety, and sleep quality in adults: a meta-analysis and metaregression of randomized controlled trials. Evid Based Complement Alternat Med 2020:2654353.',
  },
  mccullough2014: {
    short: 'McCullough 2014',
    full: 'McCullough JEM, Liddle SD, Sinclair M, Close C, Hughes CM. 2014. The physiological and biochemical outcomes associated with a reflexology treatment: a systematic review. Evid Based Complement Alternat Med 2014:502123.',
  },
  robinson2011: {
    short: 'Robinson 2011',
    full: 'Robinson N, Lorenc A, Liao X. 2011. The evidence for Shiatsu: a systematic review of Shiatsu and acupressure. BMC Complement Altern Med 11:88.',
  },
  chatchawan2015: {
    short: 'Chatchawan 2015',
    full: 'Chatchawan U, Eungpinichpong W, Plandee P, Yamauchi J. 2015. Effects of Thai foot massage on balance performance in diabetic patients with peripheral neuropathy: a randomized parallel-controlled trial. Med Sci Monit Basic Res 21:68-75.',
  },
  monteiro2022: {
    short: 'Monteiro 2022',
    full: 'Monteiro RL, Ferreira JSSP, Silva EQ, Cruvinel-Junior RH, Verissimo JL, Bus SA, Sacco ICN. 2022. Foot-ankle therapeutic exercise program can improve gait speed in people with diabetic neuropathy: a randomized controlled trial. Sci Rep 12:7561.',
  },
  sartor2014: {
    short: 'Sartor 2014',
    full: 'Sartor CD, Hasue RH, Cacciari LP, Butugan MK, Watari R, Passaro AC, Giacomozzi C, Sacco ICN. 2014. Effects of strengthening, stretching and functional training on foot function in patients with diabetic neuropathy: results of a randomized controlled trial. BMC Musculoskelet Disord 15:137.',
  },
  streckmann2022: {
    short: 'Streckmann 2022',
    full: 'Streckmann F, Balke M, Cavaletti G, Toscanelli A, Bloch W, Decard BF, Lehmann HC, Faude O. 2022. Exercise and neuropathy: systematic review with meta-analysis. Sports Med 52(5):1043-1065.',
  },
  streckmann2014: {
    short: 'Streckmann 2014',
    full: 'Streckmann F, Zopf EM, Lehmann HC, May K, Rizza J, Zimmer P, Gollhofer A, Bloch W, Baumann FT. 2014. Exercise intervention studies in patients with peripheral neuropathy: a systematic review. Sports Med 44(9):1289-1304.',
  },
  bus2024: {
    short: 'Bus 2024 (IWGDF)',
    full: 'Bus SA, Sacco ICN, Monteiro-Soares M, et al. 2024. Guidelines on the prevention of foot ulcers in persons with diabetes (IWGDF 2023 update). Diabetes Metab Res Rev 40(3):e3651.',
  },
  gokmetin2017: {
    short: 'Gok Metin 2017',
    full: 'Gok Metin Z, Arikan Donmez A, Izgu N, Ozdemir L, Arslan IE. 2017. Aromatherapy massage for neuropathic pain and quality of life in diabetic patients. J Nurs Scholarsh 49(4):379-388.',
  },
  renan2011: {
    short: 'Renan-Ordine 2011',
    full: 'Renan-Ordine R, Alburquerque-Sendin F, de Souza DPR, Cleland JA, Fernandez-de-las-Penas C. 2011. Effectiveness of myofascial trigger point manual therapy combined with a self-stretching protocol for the management of plantar heel pain: a randomized controlled trial. J Orthop Sports Phys Ther 41(2):43-50.',
  },
  grieve2015: {
    short: 'Grieve 2015',
    full: 'Grieve R, Goodwin F, Alfaki M, Bourton AJ, Jeffries C, Scott H. 2015. The immediate effect of bilateral self myofascial release on the plantar surface of the feet on hamstring and lumbar spine flexibility: a pilot randomised controlled trial. J Bodyw Mov Ther 19(3):544-552.',
  },
  wilke2020: {
    short: 'Wilke 2020',
    full: 'Wilke J, Muller AL, Giesche F, Power G, Ahmedi H, Behm DG. 2020. Acute effects of foam rolling on range of motion in healthy adults: a systematic review with multilevel meta-analysis. Sports Med 50(2):387-402.',
  },
  zaccaro2018: {
    short: 'Zaccaro 2018',
    full: 'Zaccaro A, Piarulli A, Laurino M, et al. 2018. How breath-control can change your life: a systematic review on psycho-physiological correlates of slow breathing. Front Hum Neurosci 12:353.',
  },
  fincham2023: {
    short: 'Fincham 2023',
    full: 'Fincham GW, Strauss C, Montero-Marin J, Cavanagh K. 2023. Effect of breathwork on stress and mental health: a meta-analysis of randomised-controlled trials. Sci Rep 13:432.',
  },
  balban2023: {
    short: 'Balban 2023',
    full: 'Balban MY, Neri E, Kogon MM, et al. 2023. Brief structured respiration practices enhance mood and reduce physiological arousal. Cell Rep Med 4(1):100895.',
  },
  toussaint2021: {
    short: 'Toussaint 2021',
    full: 'Toussaint L, Nguyen QA, Roettger C, et al. 2021. Effectiveness of progressive muscle relaxation, deep breathing, and guided imagery in promoting psychological and physiological states of relaxation. Evid Based Complement Alternat Med 2021:5924040.',
  },
  ussher2014: {
    short: 'Ussher 2014',
    full: 'Ussher M, Spatz A, Copland C, et al. 2014. Immediate effects of a brief mindfulness-based body scan on patients with chronic pain. J Behav Med 37(1):127-134.',
  },
  singh2013: {
    short: 'Singh 2013',
    full: 'Singh NN, Lancioni GE, Karazsia BT, Winton ASW, Myers RE, Singh ANA, Singh ADA, Singh J. 2013. Mindfulness-based treatment of aggression in individuals with mild intellectual disabilities: a waiting list control study. Mindfulness 4(2):158-167.',
  },
  haghayegh2019: {
    short: 'Haghayegh 2019',
    full: 'Haghayegh S, Khoshnevis S, Smolensky MH, Diller KR, Castriotta RJ. 2019. Before-bedtime passive body heating by warm shower or bath to improve sleep: a systematic review and meta-analysis. Sleep Med Rev 46:124-135.',
  },
  krauchi1999: {
    short: 'Krauchi 1999',
    full: 'Krauchi K, Cajochen C, Werth E, Wirz-Justice A. 1999. Warm feet promote the rapid onset of sleep. Nature 401:36-37.',
  },
  dewitte2020: {
    short: 'de Witte 2020',
    full: 'de Witte M, Spruit A, van Hooren S, Moonen X, Stams GJ. 2020. Effects of music interventions on stress-related outcomes: a systematic review and two meta-analyses. Health Psychol Rev 14(2):294-324.',
  },
  adiasto2022: {
    short: 'Adiasto 2022',
    full: 'Adiasto K, Beckers DGJ, van Hooff MLM, Roelofs K, Geurts SAE. 2022. Music listening and stress recovery in healthy individuals: a systematic review with meta-analysis of experimental studies. PLoS ONE 17(6):e0270031.',
  },
  donelli2019: {
    short: 'Donelli 2019',
    full: 'Donelli D, Antonelli M, Bellinazzi C, Gensini GF, Firenzuoli F. 2019. Effects of lavender on anxiety: a systematic review and meta-analysis. Phytomedicine 65:153099.',
  },
  sutham2020: {
    short: 'Sutham 2020',
    full: 'Sutham K, Na-Nan S, Paiboonsithiwong S, Chaksuwat P, Tongsong T. 2020. Leg massage during pregnancy with unrecognized deep vein thrombosis could be life threatening: a case report. BMC Pregnancy Childbirth 20:237.',
  },
  bartsch2021: {
    short: 'Bartsch 2021',
    full: 'Bartsch KM, Baumgart C, Freiwald J, et al. 2021. Expert consensus on the contraindications and cautions of foam rolling: an international Delphi study. J Clin Med 10(22):5360.',
  },
  carr2015: {
    short: 'Carr 2015',
    full: 'Carr DJ. 2015. The safety of obstetric acupuncture: forbidden points revisited. Acupunct Med 33(5):413-419.',
  },
} as const satisfies Record<string, { short: string; full: string }>;
