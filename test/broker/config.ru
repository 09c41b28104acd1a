# A Pact Broker; all that is to be chosen is in PACT_BROKER_* variables.
ENV["TZ"] ||= "UTC"
require "pact_broker"
run PactBroker::App.new
