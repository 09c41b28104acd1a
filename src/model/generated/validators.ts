// Generated from src/model/emr-containers.json by `npm run generate`. Change it there.

// @ts-nocheck: Ajv writes JavaScript.
import { appendErrors } from '../append-errors.ts'
import { countCharacters } from '../count-characters.ts'
import { kmsKeyArn } from '../kms-key-arn.ts'
import type { StandaloneValidator } from '../validate.ts'
import type { StructureName } from './types.ts'


const validateStartJobRunRequest = validate53;
const schema20 = {"type":"object","properties":{"name":{"$ref":"#/$defs/ResourceNameString"},"virtualClusterId":{"$ref":"#/$defs/ResourceIdString"},"clientToken":{"$ref":"#/$defs/ClientToken"},"executionRoleArn":{"$ref":"#/$defs/IAMRoleArn"},"releaseLabel":{"$ref":"#/$defs/ReleaseLabel"},"jobDriver":{"$ref":"#/$defs/JobDriver"},"configurationOverrides":{"$ref":"#/$defs/ConfigurationOverrides"},"tags":{"$ref":"#/$defs/TagMap"},"jobTemplateId":{"$ref":"#/$defs/ResourceIdString"},"jobTemplateParameters":{"$ref":"#/$defs/TemplateParameterInputMap"},"retryPolicyConfiguration":{"$ref":"#/$defs/RetryPolicyConfiguration"}},"required":["virtualClusterId","clientToken"],"if":{"properties":{"jobTemplateId":true},"required":["jobTemplateId"]},"else":{"properties":{"executionRoleArn":true,"releaseLabel":true,"jobDriver":true},"required":["executionRoleArn","releaseLabel","jobDriver"]},"additionalProperties":false};
const func0 = Object.prototype.hasOwnProperty;
const schema21 = {"type":"string","minLength":1,"maxLength":64,"pattern":"^(?:[\\.\\-_/#A-Za-z0-9]+)$"};
const func68 = countCharacters;
const pattern3 = new RegExp("^(?:[\\.\\-_/#A-Za-z0-9]+)$", "u");

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 64){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern3.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[\\.\\-_/#A-Za-z0-9]+)$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema22 = {"type":"string","minLength":1,"maxLength":64,"pattern":"^(?:[0-9a-z]+)$"};
const pattern4 = new RegExp("^(?:[0-9a-z]+)$", "u");

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 64){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern4.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[0-9a-z]+)$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema23 = {"type":"string","minLength":1,"maxLength":64,"pattern":"\\S"};
const pattern5 = new RegExp("\\S", "u");

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 64){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema24 = {"type":"string","minLength":20,"maxLength":2048,"pattern":"^arn:(aws[a-zA-Z0-9-]*):iam::(\\d{12})?:(role((\\u002F)|(\\u002F[\\u0021-\\u007F]+\\u002F))[\\w+=,.@-]+)$"};
const pattern6 = new RegExp("^arn:(aws[a-zA-Z0-9-]*):iam::(\\d{12})?:(role((\\u002F)|(\\u002F[\\u0021-\\u007F]+\\u002F))[\\w+=,.@-]+)$", "u");

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 2048){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 20){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 20}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern6.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^arn:(aws[a-zA-Z0-9-]*):iam::(\\d{12})?:(role((\\u002F)|(\\u002F[\\u0021-\\u007F]+\\u002F))[\\w+=,.@-]+)$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema25 = {"type":"string","minLength":1,"maxLength":64,"pattern":"^(?:[\\.\\-_/A-Za-z0-9]+)$"};
const pattern7 = new RegExp("^(?:[\\.\\-_/A-Za-z0-9]+)$", "u");

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 64){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern7.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[\\.\\-_/A-Za-z0-9]+)$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema26 = {"type":"object","properties":{"sparkSubmitJobDriver":{"$ref":"#/$defs/SparkSubmitJobDriver"},"sparkSqlJobDriver":{"$ref":"#/$defs/SparkSqlJobDriver"}},"minProperties":1,"maxProperties":1,"additionalProperties":false};
const schema27 = {"type":"object","properties":{"entryPoint":{"$ref":"#/$defs/EntryPointPath"},"entryPointArguments":{"$ref":"#/$defs/EntryPointArguments"},"sparkSubmitParameters":{"$ref":"#/$defs/SparkSubmitParameters"}},"required":["entryPoint"],"additionalProperties":false};
const schema28 = {"type":"string","minLength":1,"maxLength":256,"pattern":"\\S"};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 256){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema29 = {"type":"array","items":{"$ref":"#/$defs/EntryPointArgument"}};
const schema30 = {"type":"string","minLength":1,"maxLength":10280,"pattern":"\\S"};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 10280){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 10280}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate69(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate69.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema31 = {"type":"string","minLength":1,"maxLength":102400,"pattern":"\\S"};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 102400){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 102400}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.entryPoint === undefined) || (!(func0.call(data, "entryPoint")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entryPoint"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "entryPoint") || (key0 === "entryPointArguments")) || (key0 === "sparkSubmitParameters"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.entryPoint !== undefined && func0.call(data, "entryPoint")){
if(!(validate66(data.entryPoint, {instancePath:instancePath+"/entryPoint",parentData:data,parentDataProperty:"entryPoint",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate66.errors);
errors = vErrors.length;
}
}
if(data.entryPointArguments !== undefined && func0.call(data, "entryPointArguments")){
if(!(validate68(data.entryPointArguments, {instancePath:instancePath+"/entryPointArguments",parentData:data,parentDataProperty:"entryPointArguments",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate68.errors);
errors = vErrors.length;
}
}
if(data.sparkSubmitParameters !== undefined && func0.call(data, "sparkSubmitParameters")){
if(!(validate72(data.sparkSubmitParameters, {instancePath:instancePath+"/sparkSubmitParameters",parentData:data,parentDataProperty:"sparkSubmitParameters",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate72.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema32 = {"type":"object","properties":{"entryPoint":{"$ref":"#/$defs/EntryPointPath"},"sparkSqlParameters":{"$ref":"#/$defs/SparkSqlParameters"}},"additionalProperties":false};
const schema33 = {"type":"string","minLength":1,"maxLength":102400,"pattern":"\\S"};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 102400){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 102400}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((key0 === "entryPoint") || (key0 === "sparkSqlParameters"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.entryPoint !== undefined && func0.call(data, "entryPoint")){
if(!(validate66(data.entryPoint, {instancePath:instancePath+"/entryPoint",parentData:data,parentDataProperty:"entryPoint",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate66.errors);
errors = vErrors.length;
}
}
if(data.sparkSqlParameters !== undefined && func0.call(data, "sparkSqlParameters")){
if(!(validate77(data.sparkSqlParameters, {instancePath:instancePath+"/sparkSqlParameters",parentData:data,parentDataProperty:"sparkSqlParameters",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "sparkSubmitJobDriver") || (key0 === "sparkSqlJobDriver"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.sparkSubmitJobDriver !== undefined && func0.call(data, "sparkSubmitJobDriver")){
if(!(validate65(data.sparkSubmitJobDriver, {instancePath:instancePath+"/sparkSubmitJobDriver",parentData:data,parentDataProperty:"sparkSubmitJobDriver",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate65.errors);
errors = vErrors.length;
}
}
if(data.sparkSqlJobDriver !== undefined && func0.call(data, "sparkSqlJobDriver")){
if(!(validate75(data.sparkSqlJobDriver, {instancePath:instancePath+"/sparkSqlJobDriver",parentData:data,parentDataProperty:"sparkSqlJobDriver",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate75.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema34 = {"type":"object","properties":{"applicationConfiguration":{"$ref":"#/$defs/ConfigurationList"},"monitoringConfiguration":{"$ref":"#/$defs/MonitoringConfiguration"}},"additionalProperties":false};
const schema35 = {"type":"array","items":true,"maxItems":100};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 100){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema36 = {"type":"object","properties":{"managedLogs":{"$ref":"#/$defs/ManagedLogs"},"persistentAppUI":{"$ref":"#/$defs/PersistentAppUI"},"cloudWatchMonitoringConfiguration":{"$ref":"#/$defs/CloudWatchMonitoringConfiguration"},"s3MonitoringConfiguration":{"$ref":"#/$defs/S3MonitoringConfiguration"},"containerLogRotationConfiguration":{"$ref":"#/$defs/ContainerLogRotationConfiguration"}},"additionalProperties":false};
const schema37 = {"type":"object","properties":{"allowAWSToRetainLogs":{"$ref":"#/$defs/AllowAWSToRetainLogs"},"encryptionKeyArn":{"$ref":"#/$defs/KmsKeyArn"}},"additionalProperties":false};
const schema38 = {"type":"string","enum":["ENABLED","DISABLED"]};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((data === "ENABLED") || (data === "DISABLED"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema38.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema39 = {"type":"string","minLength":3,"maxLength":2048,"pattern":"^(arn:(aws[a-zA-Z0-9-]*):kms:.+:(\\d{12})?:key\\/[(0-9a-zA-Z)-?]+|\\$\\{[a-zA-Z]\\w*\\})$"};
const pattern12 = kmsKeyArn;

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 2048){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 3){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 3}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern12.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(arn:(aws[a-zA-Z0-9-]*):kms:.+:(\\d{12})?:key\\/[(0-9a-zA-Z)-?]+|\\$\\{[a-zA-Z]\\w*\\})$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}
validate88.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((key0 === "allowAWSToRetainLogs") || (key0 === "encryptionKeyArn"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.allowAWSToRetainLogs !== undefined && func0.call(data, "allowAWSToRetainLogs")){
if(!(validate86(data.allowAWSToRetainLogs, {instancePath:instancePath+"/allowAWSToRetainLogs",parentData:data,parentDataProperty:"allowAWSToRetainLogs",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate86.errors);
errors = vErrors.length;
}
}
if(data.encryptionKeyArn !== undefined && func0.call(data, "encryptionKeyArn")){
if(!(validate88(data.encryptionKeyArn, {instancePath:instancePath+"/encryptionKeyArn",parentData:data,parentDataProperty:"encryptionKeyArn",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate88.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"type":"string","enum":["ENABLED","DISABLED"]};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((data === "ENABLED") || (data === "DISABLED"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema40.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema41 = {"type":"object","properties":{"logGroupName":{"$ref":"#/$defs/LogGroupName"},"logStreamNamePrefix":{"$ref":"#/$defs/String256"}},"required":["logGroupName"],"additionalProperties":false};
const schema42 = {"type":"string","minLength":1,"maxLength":512,"pattern":"^(?:[\\.\\-_/#A-Za-z0-9]+)$"};

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 512){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 512}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern3.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[\\.\\-_/#A-Za-z0-9]+)$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema43 = {"type":"string","minLength":1,"maxLength":256,"pattern":"\\S"};

function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate96.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 256){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}
validate96.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate93.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.logGroupName === undefined) || (!(func0.call(data, "logGroupName")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "logGroupName"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "logGroupName") || (key0 === "logStreamNamePrefix"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.logGroupName !== undefined && func0.call(data, "logGroupName")){
if(!(validate94(data.logGroupName, {instancePath:instancePath+"/logGroupName",parentData:data,parentDataProperty:"logGroupName",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate94.errors);
errors = vErrors.length;
}
}
if(data.logStreamNamePrefix !== undefined && func0.call(data, "logStreamNamePrefix")){
if(!(validate96(data.logStreamNamePrefix, {instancePath:instancePath+"/logStreamNamePrefix",parentData:data,parentDataProperty:"logStreamNamePrefix",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate96.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}
validate93.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"type":"object","properties":{"logUri":{"$ref":"#/$defs/UriString"},"encryptionKeyArn":{"$ref":"#/$defs/KmsKeyArn"}},"required":["logUri"],"additionalProperties":false};
const schema45 = {"type":"string","minLength":1,"maxLength":10280,"pattern":"^(?:[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDBFF-\\uDC00\\uDFFF\\r\\n\\t]*)$"};
const pattern15 = new RegExp("^(?:[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDBFF-\\uDC00\\uDFFF\\r\\n\\t]*)$", "u");

function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate100.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 10280){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 10280}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern15.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDBFF-\\uDC00\\uDFFF\\r\\n\\t]*)$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}
validate100.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.logUri === undefined) || (!(func0.call(data, "logUri")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "logUri"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "logUri") || (key0 === "encryptionKeyArn"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.logUri !== undefined && func0.call(data, "logUri")){
if(!(validate100(data.logUri, {instancePath:instancePath+"/logUri",parentData:data,parentDataProperty:"logUri",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate100.errors);
errors = vErrors.length;
}
}
if(data.encryptionKeyArn !== undefined && func0.call(data, "encryptionKeyArn")){
if(!(validate88(data.encryptionKeyArn, {instancePath:instancePath+"/encryptionKeyArn",parentData:data,parentDataProperty:"encryptionKeyArn",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate88.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"type":"object","properties":{"rotationSize":{"$ref":"#/$defs/RotationSize"},"maxFilesToKeep":{"$ref":"#/$defs/MaxFilesToKeep"}},"required":["rotationSize","maxFilesToKeep"],"additionalProperties":false};
const schema47 = {"type":"string","minLength":3,"maxLength":12,"pattern":"^\\d+(\\.\\d+)?[KMG][Bb]?$"};
const pattern16 = new RegExp("^\\d+(\\.\\d+)?[KMG][Bb]?$", "u");

function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate105.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 12){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 12}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 3){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 3}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern16.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?[KMG][Bb]?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}
validate105.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema48 = {"type":"integer","minimum":1,"maximum":50};

function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate107.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 50 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate107.errors = vErrors;
return errors === 0;
}
validate107.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.rotationSize === undefined) || (!(func0.call(data, "rotationSize")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rotationSize"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.maxFilesToKeep === undefined) || (!(func0.call(data, "maxFilesToKeep")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "maxFilesToKeep"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "rotationSize") || (key0 === "maxFilesToKeep"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rotationSize !== undefined && func0.call(data, "rotationSize")){
if(!(validate105(data.rotationSize, {instancePath:instancePath+"/rotationSize",parentData:data,parentDataProperty:"rotationSize",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate105.errors);
errors = vErrors.length;
}
}
if(data.maxFilesToKeep !== undefined && func0.call(data, "maxFilesToKeep")){
if(!(validate107(data.maxFilesToKeep, {instancePath:instancePath+"/maxFilesToKeep",parentData:data,parentDataProperty:"maxFilesToKeep",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate107.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "managedLogs") || (key0 === "persistentAppUI")) || (key0 === "cloudWatchMonitoringConfiguration")) || (key0 === "s3MonitoringConfiguration")) || (key0 === "containerLogRotationConfiguration"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.managedLogs !== undefined && func0.call(data, "managedLogs")){
if(!(validate85(data.managedLogs, {instancePath:instancePath+"/managedLogs",parentData:data,parentDataProperty:"managedLogs",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate85.errors);
errors = vErrors.length;
}
}
if(data.persistentAppUI !== undefined && func0.call(data, "persistentAppUI")){
if(!(validate91(data.persistentAppUI, {instancePath:instancePath+"/persistentAppUI",parentData:data,parentDataProperty:"persistentAppUI",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate91.errors);
errors = vErrors.length;
}
}
if(data.cloudWatchMonitoringConfiguration !== undefined && func0.call(data, "cloudWatchMonitoringConfiguration")){
if(!(validate93(data.cloudWatchMonitoringConfiguration, {instancePath:instancePath+"/cloudWatchMonitoringConfiguration",parentData:data,parentDataProperty:"cloudWatchMonitoringConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate93.errors);
errors = vErrors.length;
}
}
if(data.s3MonitoringConfiguration !== undefined && func0.call(data, "s3MonitoringConfiguration")){
if(!(validate99(data.s3MonitoringConfiguration, {instancePath:instancePath+"/s3MonitoringConfiguration",parentData:data,parentDataProperty:"s3MonitoringConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate99.errors);
errors = vErrors.length;
}
}
if(data.containerLogRotationConfiguration !== undefined && func0.call(data, "containerLogRotationConfiguration")){
if(!(validate104(data.containerLogRotationConfiguration, {instancePath:instancePath+"/containerLogRotationConfiguration",parentData:data,parentDataProperty:"containerLogRotationConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((key0 === "applicationConfiguration") || (key0 === "monitoringConfiguration"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.applicationConfiguration !== undefined && func0.call(data, "applicationConfiguration")){
if(!(validate82(data.applicationConfiguration, {instancePath:instancePath+"/applicationConfiguration",parentData:data,parentDataProperty:"applicationConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate82.errors);
errors = vErrors.length;
}
}
if(data.monitoringConfiguration !== undefined && func0.call(data, "monitoringConfiguration")){
if(!(validate84(data.monitoringConfiguration, {instancePath:instancePath+"/monitoringConfiguration",parentData:data,parentDataProperty:"monitoringConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate84.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema49 = {"type":"object","propertyNames":{"type":"string","minLength":1,"maxLength":128,"pattern":"\\S"},"additionalProperties":{"$ref":"#/$defs/StringEmpty256"},"minProperties":0,"maxProperties":50};
const schema50 = {"type":"string","minLength":0,"maxLength":256,"pattern":"\\S"};

function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate113.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 256){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 256}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 0){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate113.errors = vErrors;
return errors === 0;
}
validate113.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 50){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 50}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 0){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
const _errs1 = errors;
if(typeof key0 === "string"){
if(func68(key0) > 128){
const err2 = {instancePath,schemaPath:"#/propertyNames/maxLength",keyword:"maxLength",params:{limit: 128},propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func68(key0) < 1){
const err3 = {instancePath,schemaPath:"#/propertyNames/minLength",keyword:"minLength",params:{limit: 1},propertyName:key0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern5.test(key0)){
const err4 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "\\S"},propertyName:key0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath,schemaPath:"#/propertyNames/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err6 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
for(const key1 of Object.keys(data)){
if(!(validate113(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate113.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"type":"object","propertyNames":{"type":"string","minLength":1,"maxLength":512,"pattern":"^(?:[\\.\\-_#A-Za-z0-9]+)$"},"additionalProperties":{"$ref":"#/$defs/String1024"},"maxProperties":100};
const pattern19 = new RegExp("^(?:[\\.\\-_#A-Za-z0-9]+)$", "u");
const schema52 = {"type":"string","minLength":1,"maxLength":1024,"pattern":"\\S"};

function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate118.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 1024){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}
validate118.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate117(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate117.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 100){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 100}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
const _errs1 = errors;
if(typeof key0 === "string"){
if(func68(key0) > 512){
const err1 = {instancePath,schemaPath:"#/propertyNames/maxLength",keyword:"maxLength",params:{limit: 512},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func68(key0) < 1){
const err2 = {instancePath,schemaPath:"#/propertyNames/minLength",keyword:"minLength",params:{limit: 1},propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern19.test(key0)){
const err3 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?:[\\.\\-_#A-Za-z0-9]+)$"},propertyName:key0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath,schemaPath:"#/propertyNames/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err5 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
for(const key1 of Object.keys(data)){
if(!(validate118(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate117.errors = vErrors;
return errors === 0;
}
validate117.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema53 = {"type":"object","properties":{"maxAttempts":{"$ref":"#/$defs/JavaInteger","type":"integer","minimum":1}},"required":["maxAttempts"],"additionalProperties":false};
const schema54 = {"type":"integer","minimum":-2147483648,"maximum":2147483647};

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate122.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < -2147483648 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate122.errors = vErrors;
return errors === 0;
}
validate122.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate121.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.maxAttempts === undefined) || (!(func0.call(data, "maxAttempts")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "maxAttempts"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(key0 === "maxAttempts")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.maxAttempts !== undefined && func0.call(data, "maxAttempts")){
let data0 = data.maxAttempts;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/maxAttempts",schemaPath:"#/properties/maxAttempts/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(validate122(data0, {instancePath:instancePath+"/maxAttempts",parentData:data,parentDataProperty:"maxAttempts",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate122.errors);
errors = vErrors.length;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/maxAttempts",schemaPath:"#/properties/maxAttempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate121.errors = vErrors;
return errors === 0;
}
validate121.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.jobTemplateId === undefined) || (!(func0.call(data, "jobTemplateId")))) && (missing0 = "jobTemplateId")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.executionRoleArn === undefined) || (!(func0.call(data, "executionRoleArn")))){
const err1 = {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "executionRoleArn"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.releaseLabel === undefined) || (!(func0.call(data, "releaseLabel")))){
const err2 = {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "releaseLabel"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.jobDriver === undefined) || (!(func0.call(data, "jobDriver")))){
const err3 = {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "jobDriver"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.executionRoleArn = true;
props0.releaseLabel = true;
props0.jobDriver = true;
props0.jobTemplateId = true;
}
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.virtualClusterId === undefined) || (!(func0.call(data, "virtualClusterId")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualClusterId"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.clientToken === undefined) || (!(func0.call(data, "clientToken")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "clientToken"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema20.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
if(!(validate54(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
if(data.virtualClusterId !== undefined && func0.call(data, "virtualClusterId")){
if(!(validate56(data.virtualClusterId, {instancePath:instancePath+"/virtualClusterId",parentData:data,parentDataProperty:"virtualClusterId",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.clientToken !== undefined && func0.call(data, "clientToken")){
if(!(validate58(data.clientToken, {instancePath:instancePath+"/clientToken",parentData:data,parentDataProperty:"clientToken",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate58.errors);
errors = vErrors.length;
}
}
if(data.executionRoleArn !== undefined && func0.call(data, "executionRoleArn")){
if(!(validate60(data.executionRoleArn, {instancePath:instancePath+"/executionRoleArn",parentData:data,parentDataProperty:"executionRoleArn",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate60.errors);
errors = vErrors.length;
}
}
if(data.releaseLabel !== undefined && func0.call(data, "releaseLabel")){
if(!(validate62(data.releaseLabel, {instancePath:instancePath+"/releaseLabel",parentData:data,parentDataProperty:"releaseLabel",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate62.errors);
errors = vErrors.length;
}
}
if(data.jobDriver !== undefined && func0.call(data, "jobDriver")){
if(!(validate64(data.jobDriver, {instancePath:instancePath+"/jobDriver",parentData:data,parentDataProperty:"jobDriver",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate64.errors);
errors = vErrors.length;
}
}
if(data.configurationOverrides !== undefined && func0.call(data, "configurationOverrides")){
if(!(validate81(data.configurationOverrides, {instancePath:instancePath+"/configurationOverrides",parentData:data,parentDataProperty:"configurationOverrides",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate81.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined && func0.call(data, "tags")){
if(!(validate112(data.tags, {instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate112.errors);
errors = vErrors.length;
}
}
if(data.jobTemplateId !== undefined && func0.call(data, "jobTemplateId")){
if(!(validate56(data.jobTemplateId, {instancePath:instancePath+"/jobTemplateId",parentData:data,parentDataProperty:"jobTemplateId",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.jobTemplateParameters !== undefined && func0.call(data, "jobTemplateParameters")){
if(!(validate117(data.jobTemplateParameters, {instancePath:instancePath+"/jobTemplateParameters",parentData:data,parentDataProperty:"jobTemplateParameters",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate117.errors);
errors = vErrors.length;
}
}
if(data.retryPolicyConfiguration !== undefined && func0.call(data, "retryPolicyConfiguration")){
if(!(validate121(data.retryPolicyConfiguration, {instancePath:instancePath+"/retryPolicyConfiguration",parentData:data,parentDataProperty:"retryPolicyConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate121.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateStartJobRunResponse = validate125;
const schema55 = {"type":"object","properties":{"id":{"$ref":"#/$defs/ResourceIdString"},"name":{"$ref":"#/$defs/ResourceNameString"},"arn":{"$ref":"#/$defs/JobArn"},"virtualClusterId":{"$ref":"#/$defs/ResourceIdString"}},"additionalProperties":false};
const schema56 = {"type":"string","minLength":60,"maxLength":1024,"pattern":"^arn:(aws[a-zA-Z0-9-]*):emr-containers:.+:(\\d{12}):\\/virtualclusters\\/[0-9a-zA-Z]+\\/jobruns\\/[0-9a-zA-Z]+$"};
const pattern21 = new RegExp("^arn:(aws[a-zA-Z0-9-]*):emr-containers:.+:(\\d{12}):\\/virtualclusters\\/[0-9a-zA-Z]+\\/jobruns\\/[0-9a-zA-Z]+$", "u");

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate128.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 1024){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 60){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 60}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern21.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^arn:(aws[a-zA-Z0-9-]*):emr-containers:.+:(\\d{12}):\\/virtualclusters\\/[0-9a-zA-Z]+\\/jobruns\\/[0-9a-zA-Z]+$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate128.errors = vErrors;
return errors === 0;
}
validate128.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate125.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((key0 === "id") || (key0 === "name")) || (key0 === "arn")) || (key0 === "virtualClusterId"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
if(!(validate56(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined && func0.call(data, "name")){
if(!(validate54(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
if(data.arn !== undefined && func0.call(data, "arn")){
if(!(validate128(data.arn, {instancePath:instancePath+"/arn",parentData:data,parentDataProperty:"arn",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate128.errors);
errors = vErrors.length;
}
}
if(data.virtualClusterId !== undefined && func0.call(data, "virtualClusterId")){
if(!(validate56(data.virtualClusterId, {instancePath:instancePath+"/virtualClusterId",parentData:data,parentDataProperty:"virtualClusterId",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate125.errors = vErrors;
return errors === 0;
}
validate125.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateDescribeJobRunRequest = validate131;
const schema57 = {"type":"object","properties":{"id":{"$ref":"#/$defs/ResourceIdString"},"virtualClusterId":{"$ref":"#/$defs/ResourceIdString"}},"required":["id","virtualClusterId"],"additionalProperties":false};

function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate131.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.virtualClusterId === undefined) || (!(func0.call(data, "virtualClusterId")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualClusterId"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "id") || (key0 === "virtualClusterId"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
if(!(validate56(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.virtualClusterId !== undefined && func0.call(data, "virtualClusterId")){
if(!(validate56(data.virtualClusterId, {instancePath:instancePath+"/virtualClusterId",parentData:data,parentDataProperty:"virtualClusterId",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate131.errors = vErrors;
return errors === 0;
}
validate131.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateDescribeJobRunResponse = validate134;
const schema58 = {"type":"object","properties":{"jobRun":{"$ref":"#/$defs/JobRun"}},"additionalProperties":false};
const schema59 = {"type":"object","properties":{"id":{"$ref":"#/$defs/ResourceIdString"},"name":{"$ref":"#/$defs/ResourceNameString"},"virtualClusterId":{"$ref":"#/$defs/ResourceIdString"},"arn":{"$ref":"#/$defs/JobArn"},"state":{"$ref":"#/$defs/JobRunState"},"clientToken":{"$ref":"#/$defs/ClientToken"},"executionRoleArn":{"$ref":"#/$defs/IAMRoleArn"},"releaseLabel":{"$ref":"#/$defs/ReleaseLabel"},"configurationOverrides":{"$ref":"#/$defs/ConfigurationOverrides"},"jobDriver":{"$ref":"#/$defs/JobDriver"},"createdAt":{"$ref":"#/$defs/Date"},"createdBy":{"$ref":"#/$defs/RequestIdentityUserArn"},"finishedAt":{"$ref":"#/$defs/Date"},"stateDetails":{"$ref":"#/$defs/String256"},"failureReason":{"$ref":"#/$defs/FailureReason"},"tags":{"$ref":"#/$defs/TagMap"},"retryPolicyConfiguration":{"$ref":"#/$defs/RetryPolicyConfiguration"},"retryPolicyExecution":{"$ref":"#/$defs/RetryPolicyExecution"}},"additionalProperties":false};
const schema60 = {"type":"string","enum":["PENDING","SUBMITTED","RUNNING","FAILED","CANCELLED","CANCEL_PENDING","COMPLETED"]};

function validate140(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate140.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((data === "PENDING") || (data === "SUBMITTED")) || (data === "RUNNING")) || (data === "FAILED")) || (data === "CANCELLED")) || (data === "CANCEL_PENDING")) || (data === "COMPLETED"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema60.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate140.errors = vErrors;
return errors === 0;
}
validate140.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema61 = {"type":"string","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$"};
const pattern22 = new RegExp("^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$", "u");

function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate147.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern22.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)[Tt](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}
validate147.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema62 = {"type":"string","minLength":20,"maxLength":2048,"pattern":"^arn:(aws[a-zA-Z0-9-]*):(iam|sts)::(\\d{12})?:[\\w/+=,.@-]+$"};
const pattern23 = new RegExp("^arn:(aws[a-zA-Z0-9-]*):(iam|sts)::(\\d{12})?:[\\w/+=,.@-]+$", "u");

function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate149.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 2048){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 2048}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 20){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 20}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern23.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^arn:(aws[a-zA-Z0-9-]*):(iam|sts)::(\\d{12})?:[\\w/+=,.@-]+$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate149.errors = vErrors;
return errors === 0;
}
validate149.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema63 = {"type":"string","enum":["INTERNAL_ERROR","USER_ERROR","VALIDATION_ERROR","CLUSTER_UNAVAILABLE"]};

function validate153(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate153.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "INTERNAL_ERROR") || (data === "USER_ERROR")) || (data === "VALIDATION_ERROR")) || (data === "CLUSTER_UNAVAILABLE"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema63.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate153.errors = vErrors;
return errors === 0;
}
validate153.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema64 = {"type":"object","properties":{"currentAttemptCount":{"$ref":"#/$defs/JavaInteger"}},"required":["currentAttemptCount"],"additionalProperties":false};

function validate157(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate157.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.currentAttemptCount === undefined) || (!(func0.call(data, "currentAttemptCount")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "currentAttemptCount"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(key0 === "currentAttemptCount")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.currentAttemptCount !== undefined && func0.call(data, "currentAttemptCount")){
if(!(validate122(data.currentAttemptCount, {instancePath:instancePath+"/currentAttemptCount",parentData:data,parentDataProperty:"currentAttemptCount",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate122.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate157.errors = vErrors;
return errors === 0;
}
validate157.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate135.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(func0.call(schema59.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
if(!(validate56(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined && func0.call(data, "name")){
if(!(validate54(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
if(data.virtualClusterId !== undefined && func0.call(data, "virtualClusterId")){
if(!(validate56(data.virtualClusterId, {instancePath:instancePath+"/virtualClusterId",parentData:data,parentDataProperty:"virtualClusterId",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.arn !== undefined && func0.call(data, "arn")){
if(!(validate128(data.arn, {instancePath:instancePath+"/arn",parentData:data,parentDataProperty:"arn",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate128.errors);
errors = vErrors.length;
}
}
if(data.state !== undefined && func0.call(data, "state")){
if(!(validate140(data.state, {instancePath:instancePath+"/state",parentData:data,parentDataProperty:"state",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate140.errors);
errors = vErrors.length;
}
}
if(data.clientToken !== undefined && func0.call(data, "clientToken")){
if(!(validate58(data.clientToken, {instancePath:instancePath+"/clientToken",parentData:data,parentDataProperty:"clientToken",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate58.errors);
errors = vErrors.length;
}
}
if(data.executionRoleArn !== undefined && func0.call(data, "executionRoleArn")){
if(!(validate60(data.executionRoleArn, {instancePath:instancePath+"/executionRoleArn",parentData:data,parentDataProperty:"executionRoleArn",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate60.errors);
errors = vErrors.length;
}
}
if(data.releaseLabel !== undefined && func0.call(data, "releaseLabel")){
if(!(validate62(data.releaseLabel, {instancePath:instancePath+"/releaseLabel",parentData:data,parentDataProperty:"releaseLabel",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate62.errors);
errors = vErrors.length;
}
}
if(data.configurationOverrides !== undefined && func0.call(data, "configurationOverrides")){
if(!(validate81(data.configurationOverrides, {instancePath:instancePath+"/configurationOverrides",parentData:data,parentDataProperty:"configurationOverrides",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate81.errors);
errors = vErrors.length;
}
}
if(data.jobDriver !== undefined && func0.call(data, "jobDriver")){
if(!(validate64(data.jobDriver, {instancePath:instancePath+"/jobDriver",parentData:data,parentDataProperty:"jobDriver",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate64.errors);
errors = vErrors.length;
}
}
if(data.createdAt !== undefined && func0.call(data, "createdAt")){
if(!(validate147(data.createdAt, {instancePath:instancePath+"/createdAt",parentData:data,parentDataProperty:"createdAt",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate147.errors);
errors = vErrors.length;
}
}
if(data.createdBy !== undefined && func0.call(data, "createdBy")){
if(!(validate149(data.createdBy, {instancePath:instancePath+"/createdBy",parentData:data,parentDataProperty:"createdBy",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate149.errors);
errors = vErrors.length;
}
}
if(data.finishedAt !== undefined && func0.call(data, "finishedAt")){
if(!(validate147(data.finishedAt, {instancePath:instancePath+"/finishedAt",parentData:data,parentDataProperty:"finishedAt",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate147.errors);
errors = vErrors.length;
}
}
if(data.stateDetails !== undefined && func0.call(data, "stateDetails")){
if(!(validate96(data.stateDetails, {instancePath:instancePath+"/stateDetails",parentData:data,parentDataProperty:"stateDetails",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate96.errors);
errors = vErrors.length;
}
}
if(data.failureReason !== undefined && func0.call(data, "failureReason")){
if(!(validate153(data.failureReason, {instancePath:instancePath+"/failureReason",parentData:data,parentDataProperty:"failureReason",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate153.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined && func0.call(data, "tags")){
if(!(validate112(data.tags, {instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate112.errors);
errors = vErrors.length;
}
}
if(data.retryPolicyConfiguration !== undefined && func0.call(data, "retryPolicyConfiguration")){
if(!(validate121(data.retryPolicyConfiguration, {instancePath:instancePath+"/retryPolicyConfiguration",parentData:data,parentDataProperty:"retryPolicyConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate121.errors);
errors = vErrors.length;
}
}
if(data.retryPolicyExecution !== undefined && func0.call(data, "retryPolicyExecution")){
if(!(validate157(data.retryPolicyExecution, {instancePath:instancePath+"/retryPolicyExecution",parentData:data,parentDataProperty:"retryPolicyExecution",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate157.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate135.errors = vErrors;
return errors === 0;
}
validate135.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate134(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate134.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(key0 === "jobRun")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.jobRun !== undefined && func0.call(data, "jobRun")){
if(!(validate135(data.jobRun, {instancePath:instancePath+"/jobRun",parentData:data,parentDataProperty:"jobRun",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate135.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate134.errors = vErrors;
return errors === 0;
}
validate134.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateCancelJobRunRequest = validate161;
const schema65 = {"type":"object","properties":{"id":{"$ref":"#/$defs/ResourceIdString"},"virtualClusterId":{"$ref":"#/$defs/ResourceIdString"}},"required":["id","virtualClusterId"],"additionalProperties":false};

function validate161(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate161.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.virtualClusterId === undefined) || (!(func0.call(data, "virtualClusterId")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualClusterId"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "id") || (key0 === "virtualClusterId"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
if(!(validate56(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.virtualClusterId !== undefined && func0.call(data, "virtualClusterId")){
if(!(validate56(data.virtualClusterId, {instancePath:instancePath+"/virtualClusterId",parentData:data,parentDataProperty:"virtualClusterId",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate161.errors = vErrors;
return errors === 0;
}
validate161.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateCancelJobRunResponse = validate164;
const schema66 = {"type":"object","properties":{"id":{"$ref":"#/$defs/ResourceIdString"},"virtualClusterId":{"$ref":"#/$defs/ResourceIdString"}},"additionalProperties":false};

function validate164(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate164.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((key0 === "id") || (key0 === "virtualClusterId"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
if(!(validate56(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.virtualClusterId !== undefined && func0.call(data, "virtualClusterId")){
if(!(validate56(data.virtualClusterId, {instancePath:instancePath+"/virtualClusterId",parentData:data,parentDataProperty:"virtualClusterId",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate164.errors = vErrors;
return errors === 0;
}
validate164.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateListJobRunsRequest = validate167;
const schema67 = {"type":"object","properties":{"virtualClusterId":{"$ref":"#/$defs/ResourceIdString"},"createdBefore":{"$ref":"#/$defs/Date"},"createdAfter":{"$ref":"#/$defs/Date"},"name":{"$ref":"#/$defs/ResourceNameString"},"states":{"$ref":"#/$defs/JobRunStates"},"maxResults":{"$ref":"#/$defs/JavaInteger"},"nextToken":{"$ref":"#/$defs/NextToken"}},"required":["virtualClusterId"],"additionalProperties":false};
const schema68 = {"type":"array","items":{"$ref":"#/$defs/JobRunState"},"maxItems":10};

function validate172(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate172.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 10){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate140(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate140.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate172.errors = vErrors;
return errors === 0;
}
validate172.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema69 = {"type":"string","minLength":1,"maxLength":1024,"pattern":"\\S"};

function validate176(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate176.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(func68(data) > 1024){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func68(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate176.errors = vErrors;
return errors === 0;
}
validate176.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate167(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate167.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.virtualClusterId === undefined) || (!(func0.call(data, "virtualClusterId")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualClusterId"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "virtualClusterId") || (key0 === "createdBefore")) || (key0 === "createdAfter")) || (key0 === "name")) || (key0 === "states")) || (key0 === "maxResults")) || (key0 === "nextToken"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.virtualClusterId !== undefined && func0.call(data, "virtualClusterId")){
if(!(validate56(data.virtualClusterId, {instancePath:instancePath+"/virtualClusterId",parentData:data,parentDataProperty:"virtualClusterId",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.createdBefore !== undefined && func0.call(data, "createdBefore")){
if(!(validate147(data.createdBefore, {instancePath:instancePath+"/createdBefore",parentData:data,parentDataProperty:"createdBefore",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate147.errors);
errors = vErrors.length;
}
}
if(data.createdAfter !== undefined && func0.call(data, "createdAfter")){
if(!(validate147(data.createdAfter, {instancePath:instancePath+"/createdAfter",parentData:data,parentDataProperty:"createdAfter",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate147.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined && func0.call(data, "name")){
if(!(validate54(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
if(data.states !== undefined && func0.call(data, "states")){
if(!(validate172(data.states, {instancePath:instancePath+"/states",parentData:data,parentDataProperty:"states",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate172.errors);
errors = vErrors.length;
}
}
if(data.maxResults !== undefined && func0.call(data, "maxResults")){
if(!(validate122(data.maxResults, {instancePath:instancePath+"/maxResults",parentData:data,parentDataProperty:"maxResults",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate122.errors);
errors = vErrors.length;
}
}
if(data.nextToken !== undefined && func0.call(data, "nextToken")){
if(!(validate176(data.nextToken, {instancePath:instancePath+"/nextToken",parentData:data,parentDataProperty:"nextToken",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate176.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate167.errors = vErrors;
return errors === 0;
}
validate167.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateListJobRunsResponse = validate178;
const schema70 = {"type":"object","properties":{"jobRuns":{"$ref":"#/$defs/JobRuns"},"nextToken":{"$ref":"#/$defs/NextToken"}},"additionalProperties":false};
const schema71 = {"type":"array","items":{"$ref":"#/$defs/JobRun"}};

function validate179(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate179.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate135(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate135.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate179.errors = vErrors;
return errors === 0;
}
validate179.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate178(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate178.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((key0 === "jobRuns") || (key0 === "nextToken"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.jobRuns !== undefined && func0.call(data, "jobRuns")){
if(!(validate179(data.jobRuns, {instancePath:instancePath+"/jobRuns",parentData:data,parentDataProperty:"jobRuns",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate179.errors);
errors = vErrors.length;
}
}
if(data.nextToken !== undefined && func0.call(data, "nextToken")){
if(!(validate176(data.nextToken, {instancePath:instancePath+"/nextToken",parentData:data,parentDataProperty:"nextToken",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate176.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate178.errors = vErrors;
return errors === 0;
}
validate178.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateJobRun = validate183;

function validate183(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate183.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(func0.call(schema59.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
if(!(validate56(data.id, {instancePath:instancePath+"/id",parentData:data,parentDataProperty:"id",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined && func0.call(data, "name")){
if(!(validate54(data.name, {instancePath:instancePath+"/name",parentData:data,parentDataProperty:"name",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
if(data.virtualClusterId !== undefined && func0.call(data, "virtualClusterId")){
if(!(validate56(data.virtualClusterId, {instancePath:instancePath+"/virtualClusterId",parentData:data,parentDataProperty:"virtualClusterId",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
if(data.arn !== undefined && func0.call(data, "arn")){
if(!(validate128(data.arn, {instancePath:instancePath+"/arn",parentData:data,parentDataProperty:"arn",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate128.errors);
errors = vErrors.length;
}
}
if(data.state !== undefined && func0.call(data, "state")){
if(!(validate140(data.state, {instancePath:instancePath+"/state",parentData:data,parentDataProperty:"state",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate140.errors);
errors = vErrors.length;
}
}
if(data.clientToken !== undefined && func0.call(data, "clientToken")){
if(!(validate58(data.clientToken, {instancePath:instancePath+"/clientToken",parentData:data,parentDataProperty:"clientToken",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate58.errors);
errors = vErrors.length;
}
}
if(data.executionRoleArn !== undefined && func0.call(data, "executionRoleArn")){
if(!(validate60(data.executionRoleArn, {instancePath:instancePath+"/executionRoleArn",parentData:data,parentDataProperty:"executionRoleArn",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate60.errors);
errors = vErrors.length;
}
}
if(data.releaseLabel !== undefined && func0.call(data, "releaseLabel")){
if(!(validate62(data.releaseLabel, {instancePath:instancePath+"/releaseLabel",parentData:data,parentDataProperty:"releaseLabel",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate62.errors);
errors = vErrors.length;
}
}
if(data.configurationOverrides !== undefined && func0.call(data, "configurationOverrides")){
if(!(validate81(data.configurationOverrides, {instancePath:instancePath+"/configurationOverrides",parentData:data,parentDataProperty:"configurationOverrides",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate81.errors);
errors = vErrors.length;
}
}
if(data.jobDriver !== undefined && func0.call(data, "jobDriver")){
if(!(validate64(data.jobDriver, {instancePath:instancePath+"/jobDriver",parentData:data,parentDataProperty:"jobDriver",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate64.errors);
errors = vErrors.length;
}
}
if(data.createdAt !== undefined && func0.call(data, "createdAt")){
if(!(validate147(data.createdAt, {instancePath:instancePath+"/createdAt",parentData:data,parentDataProperty:"createdAt",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate147.errors);
errors = vErrors.length;
}
}
if(data.createdBy !== undefined && func0.call(data, "createdBy")){
if(!(validate149(data.createdBy, {instancePath:instancePath+"/createdBy",parentData:data,parentDataProperty:"createdBy",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate149.errors);
errors = vErrors.length;
}
}
if(data.finishedAt !== undefined && func0.call(data, "finishedAt")){
if(!(validate147(data.finishedAt, {instancePath:instancePath+"/finishedAt",parentData:data,parentDataProperty:"finishedAt",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate147.errors);
errors = vErrors.length;
}
}
if(data.stateDetails !== undefined && func0.call(data, "stateDetails")){
if(!(validate96(data.stateDetails, {instancePath:instancePath+"/stateDetails",parentData:data,parentDataProperty:"stateDetails",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate96.errors);
errors = vErrors.length;
}
}
if(data.failureReason !== undefined && func0.call(data, "failureReason")){
if(!(validate153(data.failureReason, {instancePath:instancePath+"/failureReason",parentData:data,parentDataProperty:"failureReason",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate153.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined && func0.call(data, "tags")){
if(!(validate112(data.tags, {instancePath:instancePath+"/tags",parentData:data,parentDataProperty:"tags",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate112.errors);
errors = vErrors.length;
}
}
if(data.retryPolicyConfiguration !== undefined && func0.call(data, "retryPolicyConfiguration")){
if(!(validate121(data.retryPolicyConfiguration, {instancePath:instancePath+"/retryPolicyConfiguration",parentData:data,parentDataProperty:"retryPolicyConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate121.errors);
errors = vErrors.length;
}
}
if(data.retryPolicyExecution !== undefined && func0.call(data, "retryPolicyExecution")){
if(!(validate157(data.retryPolicyExecution, {instancePath:instancePath+"/retryPolicyExecution",parentData:data,parentDataProperty:"retryPolicyExecution",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate157.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate183.errors = vErrors;
return errors === 0;
}
validate183.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateJobDriver = validate202;

function validate202(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate202.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "sparkSubmitJobDriver") || (key0 === "sparkSqlJobDriver"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.sparkSubmitJobDriver !== undefined && func0.call(data, "sparkSubmitJobDriver")){
if(!(validate65(data.sparkSubmitJobDriver, {instancePath:instancePath+"/sparkSubmitJobDriver",parentData:data,parentDataProperty:"sparkSubmitJobDriver",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate65.errors);
errors = vErrors.length;
}
}
if(data.sparkSqlJobDriver !== undefined && func0.call(data, "sparkSqlJobDriver")){
if(!(validate75(data.sparkSqlJobDriver, {instancePath:instancePath+"/sparkSqlJobDriver",parentData:data,parentDataProperty:"sparkSqlJobDriver",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate75.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate202.errors = vErrors;
return errors === 0;
}
validate202.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateSparkSubmitJobDriver = validate205;

function validate205(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate205.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.entryPoint === undefined) || (!(func0.call(data, "entryPoint")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entryPoint"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "entryPoint") || (key0 === "entryPointArguments")) || (key0 === "sparkSubmitParameters"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.entryPoint !== undefined && func0.call(data, "entryPoint")){
if(!(validate66(data.entryPoint, {instancePath:instancePath+"/entryPoint",parentData:data,parentDataProperty:"entryPoint",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate66.errors);
errors = vErrors.length;
}
}
if(data.entryPointArguments !== undefined && func0.call(data, "entryPointArguments")){
if(!(validate68(data.entryPointArguments, {instancePath:instancePath+"/entryPointArguments",parentData:data,parentDataProperty:"entryPointArguments",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate68.errors);
errors = vErrors.length;
}
}
if(data.sparkSubmitParameters !== undefined && func0.call(data, "sparkSubmitParameters")){
if(!(validate72(data.sparkSubmitParameters, {instancePath:instancePath+"/sparkSubmitParameters",parentData:data,parentDataProperty:"sparkSubmitParameters",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate72.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate205.errors = vErrors;
return errors === 0;
}
validate205.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateSparkSqlJobDriver = validate209;

function validate209(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate209.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((key0 === "entryPoint") || (key0 === "sparkSqlParameters"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.entryPoint !== undefined && func0.call(data, "entryPoint")){
if(!(validate66(data.entryPoint, {instancePath:instancePath+"/entryPoint",parentData:data,parentDataProperty:"entryPoint",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate66.errors);
errors = vErrors.length;
}
}
if(data.sparkSqlParameters !== undefined && func0.call(data, "sparkSqlParameters")){
if(!(validate77(data.sparkSqlParameters, {instancePath:instancePath+"/sparkSqlParameters",parentData:data,parentDataProperty:"sparkSqlParameters",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate209.errors = vErrors;
return errors === 0;
}
validate209.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateConfigurationOverrides = validate212;

function validate212(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate212.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((key0 === "applicationConfiguration") || (key0 === "monitoringConfiguration"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.applicationConfiguration !== undefined && func0.call(data, "applicationConfiguration")){
if(!(validate82(data.applicationConfiguration, {instancePath:instancePath+"/applicationConfiguration",parentData:data,parentDataProperty:"applicationConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate82.errors);
errors = vErrors.length;
}
}
if(data.monitoringConfiguration !== undefined && func0.call(data, "monitoringConfiguration")){
if(!(validate84(data.monitoringConfiguration, {instancePath:instancePath+"/monitoringConfiguration",parentData:data,parentDataProperty:"monitoringConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate84.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate212.errors = vErrors;
return errors === 0;
}
validate212.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateConfiguration = validate215;
const schema77 = {"type":"object","properties":{"classification":{"$ref":"#/$defs/String1024"},"properties":{"$ref":"#/$defs/SensitivePropertiesMap"},"configurations":{"$ref":"#/$defs/ConfigurationList"}},"required":["classification"],"additionalProperties":false};
const schema78 = {"type":"object","propertyNames":{"type":"string","minLength":1,"maxLength":1024,"pattern":"\\S"},"additionalProperties":{"$ref":"#/$defs/String1024"},"maxProperties":100};

function validate217(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate217.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 100){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 100}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
const _errs1 = errors;
if(typeof key0 === "string"){
if(func68(key0) > 1024){
const err1 = {instancePath,schemaPath:"#/propertyNames/maxLength",keyword:"maxLength",params:{limit: 1024},propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func68(key0) < 1){
const err2 = {instancePath,schemaPath:"#/propertyNames/minLength",keyword:"minLength",params:{limit: 1},propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern5.test(key0)){
const err3 = {instancePath,schemaPath:"#/propertyNames/pattern",keyword:"pattern",params:{pattern: "\\S"},propertyName:key0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath,schemaPath:"#/propertyNames/type",keyword:"type",params:{type: "string"},propertyName:key0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err5 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
for(const key1 of Object.keys(data)){
if(!(validate118(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate217.errors = vErrors;
return errors === 0;
}
validate217.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate215(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate215.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.classification === undefined) || (!(func0.call(data, "classification")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "classification"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "classification") || (key0 === "properties")) || (key0 === "configurations"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.classification !== undefined && func0.call(data, "classification")){
if(!(validate118(data.classification, {instancePath:instancePath+"/classification",parentData:data,parentDataProperty:"classification",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
}
if(data.properties !== undefined && func0.call(data, "properties")){
if(!(validate217(data.properties, {instancePath:instancePath+"/properties",parentData:data,parentDataProperty:"properties",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate217.errors);
errors = vErrors.length;
}
}
if(data.configurations !== undefined && func0.call(data, "configurations")){
if(!(validate82(data.configurations, {instancePath:instancePath+"/configurations",parentData:data,parentDataProperty:"configurations",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate82.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate215.errors = vErrors;
return errors === 0;
}
validate215.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateMonitoringConfiguration = validate221;

function validate221(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate221.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(((((key0 === "managedLogs") || (key0 === "persistentAppUI")) || (key0 === "cloudWatchMonitoringConfiguration")) || (key0 === "s3MonitoringConfiguration")) || (key0 === "containerLogRotationConfiguration"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.managedLogs !== undefined && func0.call(data, "managedLogs")){
if(!(validate85(data.managedLogs, {instancePath:instancePath+"/managedLogs",parentData:data,parentDataProperty:"managedLogs",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate85.errors);
errors = vErrors.length;
}
}
if(data.persistentAppUI !== undefined && func0.call(data, "persistentAppUI")){
if(!(validate91(data.persistentAppUI, {instancePath:instancePath+"/persistentAppUI",parentData:data,parentDataProperty:"persistentAppUI",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate91.errors);
errors = vErrors.length;
}
}
if(data.cloudWatchMonitoringConfiguration !== undefined && func0.call(data, "cloudWatchMonitoringConfiguration")){
if(!(validate93(data.cloudWatchMonitoringConfiguration, {instancePath:instancePath+"/cloudWatchMonitoringConfiguration",parentData:data,parentDataProperty:"cloudWatchMonitoringConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate93.errors);
errors = vErrors.length;
}
}
if(data.s3MonitoringConfiguration !== undefined && func0.call(data, "s3MonitoringConfiguration")){
if(!(validate99(data.s3MonitoringConfiguration, {instancePath:instancePath+"/s3MonitoringConfiguration",parentData:data,parentDataProperty:"s3MonitoringConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate99.errors);
errors = vErrors.length;
}
}
if(data.containerLogRotationConfiguration !== undefined && func0.call(data, "containerLogRotationConfiguration")){
if(!(validate104(data.containerLogRotationConfiguration, {instancePath:instancePath+"/containerLogRotationConfiguration",parentData:data,parentDataProperty:"containerLogRotationConfiguration",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate104.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate221.errors = vErrors;
return errors === 0;
}
validate221.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateManagedLogs = validate227;

function validate227(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate227.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((key0 === "allowAWSToRetainLogs") || (key0 === "encryptionKeyArn"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.allowAWSToRetainLogs !== undefined && func0.call(data, "allowAWSToRetainLogs")){
if(!(validate86(data.allowAWSToRetainLogs, {instancePath:instancePath+"/allowAWSToRetainLogs",parentData:data,parentDataProperty:"allowAWSToRetainLogs",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate86.errors);
errors = vErrors.length;
}
}
if(data.encryptionKeyArn !== undefined && func0.call(data, "encryptionKeyArn")){
if(!(validate88(data.encryptionKeyArn, {instancePath:instancePath+"/encryptionKeyArn",parentData:data,parentDataProperty:"encryptionKeyArn",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate88.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate227.errors = vErrors;
return errors === 0;
}
validate227.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateCloudWatchMonitoringConfiguration = validate230;

function validate230(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate230.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.logGroupName === undefined) || (!(func0.call(data, "logGroupName")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "logGroupName"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "logGroupName") || (key0 === "logStreamNamePrefix"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.logGroupName !== undefined && func0.call(data, "logGroupName")){
if(!(validate94(data.logGroupName, {instancePath:instancePath+"/logGroupName",parentData:data,parentDataProperty:"logGroupName",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate94.errors);
errors = vErrors.length;
}
}
if(data.logStreamNamePrefix !== undefined && func0.call(data, "logStreamNamePrefix")){
if(!(validate96(data.logStreamNamePrefix, {instancePath:instancePath+"/logStreamNamePrefix",parentData:data,parentDataProperty:"logStreamNamePrefix",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate96.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate230.errors = vErrors;
return errors === 0;
}
validate230.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateS3MonitoringConfiguration = validate233;

function validate233(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate233.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.logUri === undefined) || (!(func0.call(data, "logUri")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "logUri"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "logUri") || (key0 === "encryptionKeyArn"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.logUri !== undefined && func0.call(data, "logUri")){
if(!(validate100(data.logUri, {instancePath:instancePath+"/logUri",parentData:data,parentDataProperty:"logUri",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate100.errors);
errors = vErrors.length;
}
}
if(data.encryptionKeyArn !== undefined && func0.call(data, "encryptionKeyArn")){
if(!(validate88(data.encryptionKeyArn, {instancePath:instancePath+"/encryptionKeyArn",parentData:data,parentDataProperty:"encryptionKeyArn",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate88.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate233.errors = vErrors;
return errors === 0;
}
validate233.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateContainerLogRotationConfiguration = validate236;

function validate236(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate236.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.rotationSize === undefined) || (!(func0.call(data, "rotationSize")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rotationSize"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.maxFilesToKeep === undefined) || (!(func0.call(data, "maxFilesToKeep")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "maxFilesToKeep"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "rotationSize") || (key0 === "maxFilesToKeep"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rotationSize !== undefined && func0.call(data, "rotationSize")){
if(!(validate105(data.rotationSize, {instancePath:instancePath+"/rotationSize",parentData:data,parentDataProperty:"rotationSize",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate105.errors);
errors = vErrors.length;
}
}
if(data.maxFilesToKeep !== undefined && func0.call(data, "maxFilesToKeep")){
if(!(validate107(data.maxFilesToKeep, {instancePath:instancePath+"/maxFilesToKeep",parentData:data,parentDataProperty:"maxFilesToKeep",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate107.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate236.errors = vErrors;
return errors === 0;
}
validate236.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateRetryPolicyConfiguration = validate239;

function validate239(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate239.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.maxAttempts === undefined) || (!(func0.call(data, "maxAttempts")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "maxAttempts"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(key0 === "maxAttempts")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.maxAttempts !== undefined && func0.call(data, "maxAttempts")){
let data0 = data.maxAttempts;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/maxAttempts",schemaPath:"#/properties/maxAttempts/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(validate122(data0, {instancePath:instancePath+"/maxAttempts",parentData:data,parentDataProperty:"maxAttempts",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate122.errors);
errors = vErrors.length;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/maxAttempts",schemaPath:"#/properties/maxAttempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate239.errors = vErrors;
return errors === 0;
}
validate239.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateRetryPolicyExecution = validate241;

function validate241(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate241.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.currentAttemptCount === undefined) || (!(func0.call(data, "currentAttemptCount")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "currentAttemptCount"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(key0 === "currentAttemptCount")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.currentAttemptCount !== undefined && func0.call(data, "currentAttemptCount")){
if(!(validate122(data.currentAttemptCount, {instancePath:instancePath+"/currentAttemptCount",parentData:data,parentDataProperty:"currentAttemptCount",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate122.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate241.errors = vErrors;
return errors === 0;
}
validate241.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateValidationException = validate243;
const schema86 = {"type":"object","properties":{"message":{"$ref":"#/$defs/String1024"}},"additionalProperties":false};

function validate243(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate243.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(key0 === "message")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
if(!(validate118(data.message, {instancePath:instancePath+"/message",parentData:data,parentDataProperty:"message",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate243.errors = vErrors;
return errors === 0;
}
validate243.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateResourceNotFoundException = validate245;
const schema87 = {"type":"object","properties":{"message":{"$ref":"#/$defs/String1024"}},"additionalProperties":false};

function validate245(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate245.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(key0 === "message")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
if(!(validate118(data.message, {instancePath:instancePath+"/message",parentData:data,parentDataProperty:"message",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate245.errors = vErrors;
return errors === 0;
}
validate245.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const validateInternalServerException = validate247;
const schema88 = {"type":"object","properties":{"message":{"$ref":"#/$defs/String1024"}},"additionalProperties":false};

function validate247(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate247.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(key0 === "message")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
if(!(validate118(data.message, {instancePath:instancePath+"/message",parentData:data,parentDataProperty:"message",rootData,dynamicAnchors}))){
vErrors = appendErrors(vErrors, validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate247.errors = vErrors;
return errors === 0;
}
validate247.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


export const validators: Record<StructureName, StandaloneValidator> = {
  StartJobRunRequest: validateStartJobRunRequest,
  StartJobRunResponse: validateStartJobRunResponse,
  DescribeJobRunRequest: validateDescribeJobRunRequest,
  DescribeJobRunResponse: validateDescribeJobRunResponse,
  CancelJobRunRequest: validateCancelJobRunRequest,
  CancelJobRunResponse: validateCancelJobRunResponse,
  ListJobRunsRequest: validateListJobRunsRequest,
  ListJobRunsResponse: validateListJobRunsResponse,
  JobRun: validateJobRun,
  JobDriver: validateJobDriver,
  SparkSubmitJobDriver: validateSparkSubmitJobDriver,
  SparkSqlJobDriver: validateSparkSqlJobDriver,
  ConfigurationOverrides: validateConfigurationOverrides,
  Configuration: validateConfiguration,
  MonitoringConfiguration: validateMonitoringConfiguration,
  ManagedLogs: validateManagedLogs,
  CloudWatchMonitoringConfiguration: validateCloudWatchMonitoringConfiguration,
  S3MonitoringConfiguration: validateS3MonitoringConfiguration,
  ContainerLogRotationConfiguration: validateContainerLogRotationConfiguration,
  RetryPolicyConfiguration: validateRetryPolicyConfiguration,
  RetryPolicyExecution: validateRetryPolicyExecution,
  ValidationException: validateValidationException,
  ResourceNotFoundException: validateResourceNotFoundException,
  InternalServerException: validateInternalServerException,
}
